import { tzOffset } from '@date-fns/tz';

const QUARTER = 15 * 60_000;
const MINUTE = 60_000;
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Instants as a clinic reads them, and its dates as instants.
 * Shape:  RFC 3339 with the clinic's offset; dates `YYYY-MM-DD`. A day may have 23 to 25 hours.
 * Units:  offsets are minutes east of UTC and change on quarter hours only, so one look-up serves a quarter.
 */
export class ZoneTime {
  readonly timeZone: string;
  private readonly offsets = new Map<number, number>();

  constructor(timeZone: string) {
    this.timeZone = timeZone;
  }

  /** `2026-11-20T09:30:00+09:00`; seconds are kept, milliseconds only when there are any. */
  text(instant: Date | string): string {
    const at = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
    const offset = this.offsetAt(at);
    const local = new Date(at + offset * MINUTE).toISOString();
    const size = Math.abs(offset);
    const sign = offset < 0 ? '-' : '+';
    return `${local.slice(0, local.endsWith('.000Z') ? 19 : 23)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  }

  textOrNull(instant: Date | string | null | undefined): string | null {
    return instant === null || instant === undefined ? null : this.text(instant);
  }

  /** The clinic's date at an instant. */
  date(instant: Date | string): string {
    const at = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
    return new Date(at + this.offsetAt(at) * MINUTE).toISOString().slice(0, 10);
  }

  /** The first instant of a clinic's date. */
  startOf(date: string): Date {
    const utc = Date.parse(`${date}T00:00:00Z`);
    // Twice, because the offset that counts is the one at the answer, not at the guess.
    const guess = utc - this.offsetAt(utc) * MINUTE;
    return new Date(utc - this.offsetAt(guess) * MINUTE);
  }

  /** `days` dates later, or earlier when negative. */
  dateAfter(date: string, days: number): string {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  }

  private offsetAt(at: number): number {
    const quarter = Math.floor(at / QUARTER);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.offsets.size > 5_000) this.offsets.clear();
    // Before standard time a place had its own mean time, with seconds; RFC 3339 has whole minutes only.
    const offset = Math.round(tzOffset(this.timeZone, new Date(quarter * QUARTER)));
    this.offsets.set(quarter, offset);
    return offset;
  }
}
