import type { Interval, Minute } from '@higaeri/scheduling';
import { atWallClock } from '../clinic/opening.ts';
import type { ZoneTime } from '../zone-time.ts';

const MINUTE = 60_000;

/**
 * One date of a clinic as a stretch of time: the edge between instants and the minutes that rules count in.
 * Shape:  a day with a clock change has 1,380 or 1,500 minutes.
 * Units:  `start` and `end` are milliseconds since the epoch, minutes are elapsed since local midnight.
 */
export class DayFrame {
  readonly date: string;
  readonly zone: ZoneTime;
  readonly start: number;
  readonly end: number;
  private readonly texts = new Map<Minute, string>();
  private movedBy: number | undefined;

  constructor(date: string, zone: ZoneTime) {
    this.date = date;
    this.zone = zone;
    this.start = zone.startOf(date).getTime();
    this.end = zone.startOf(zone.dateAfter(date, 1)).getTime();
  }

  get minutes(): number {
    return (this.end - this.start) / MINUTE;
  }

  /** How far the clocks have moved before noon: 60 when an hour was left out, −60 when one came twice, usually 0. */
  get moved(): number {
    return (this.movedBy ??= 720 - this.wall('12:00'));
  }

  /** A wall-clock time `HH:mm` of this date in elapsed minutes. */
  wall(time: string): Minute {
    return this.minuteOf(atWallClock(this.zone, this.date, time).getTime());
  }

  minuteOf(instant: number): number {
    return (instant - this.start) / MINUTE;
  }

  instantOf(minute: Minute): number {
    return this.start + minute * MINUTE;
  }

  /** A minute as the clinic reads it, written once: a day is asked for again and again. Shape: RFC 3339 with the clinic's offset. */
  text(minute: Minute): string {
    const known = this.texts.get(minute);
    if (known !== undefined) return known;
    const text = this.zone.text(new Date(this.instantOf(minute)));
    this.texts.set(minute, text);
    return text;
  }

  /** Widened to whole minutes, so that what is taken for a part of a minute is not offered. */
  around(from: number, until: number): Interval {
    return { from: Math.floor(this.minuteOf(from)), until: Math.ceil(this.minuteOf(until)) };
  }

  /** Narrowed to whole minutes, so that nothing is offered before a shift begins. */
  within(from: number, until: number): Interval {
    return { from: Math.ceil(this.minuteOf(from)), until: Math.floor(this.minuteOf(until)) };
  }
}

/** More spans than anybody asks for between two midnights. */
const MOST_SPANS = 1_000;
const spans = new Map<string, readonly string[]>();

/** Every date from `from` to `to`, both included. Shape: made once, because every question has a span. */
export function datesBetween(from: string, to: string): readonly string[] {
  const key = `${from}/${to}`;
  const known = spans.get(key);
  if (known) return known;
  const dates: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  if (spans.size >= MOST_SPANS) spans.clear();
  spans.set(key, dates);
  return dates;
}
