import { TZDate } from '@date-fns/tz';

const MINUTE = 60_000;
type Moment = string | number;

const formats = new Map<string, Intl.DateTimeFormat>();
const formatter = (locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  formats.set(key, found);
  return found;
};
const at = (moment: Moment): number => (typeof moment === 'number' ? moment : Date.parse(moment));

/** `HH:mm` on a 24-hour clock. */
export const clockText = (moment: Moment, zone: string): string =>
  formatter('en-GB', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at(moment));

/** `YYYY-MM-DD` in the zone. */
export const dateOf = (moment: Moment, zone: string): string =>
  formatter('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at(moment));

/** A calendar date for people: `11月21日(土)`, `Sat 21 Nov`. */
export function dateText(date: string, locale: string, style: 'short' | 'long' | 'weekday' = 'short'): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(noon)) return date;
  const ja = locale.startsWith('ja');
  if (style === 'weekday') return formatter(ja ? 'ja-JP' : 'en-GB', 'UTC', { weekday: 'short' }).format(noon);
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { year: 'numeric', month: 'long', day: 'numeric', weekday: ja ? 'short' : 'long' }
      : { month: ja ? 'long' : 'short', day: 'numeric', weekday: 'short' };
  return formatter(ja ? 'ja-JP' : 'en-GB', 'UTC', options).format(noon);
}

/** Month and year for people: `2026年11月`, `November 2026`. */
export const monthText = (date: string, locale: string): string =>
  formatter(locale.startsWith('ja') ? 'ja-JP' : 'en-GB', 'UTC', { year: 'numeric', month: 'long' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );

/** Calendar arithmetic on `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const next = new Date(`${date}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days);
  return next.toISOString().slice(0, 10);
}

/** Whole minutes from the first to the second moment, rounded down. */
export const minutesBetween = (from: Moment, to: Moment): number => Math.floor((at(to) - at(from)) / MINUTE);

/** The instant of `HH:mm` on a clinic date. */
export function instantAt(date: string, clock: string, zone: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return new TZDate(year, month - 1, day, hour, minute, 0, zone).toISOString();
}

/** The full hour at or before a moment, in a zone that may be off by half an hour from UTC. */
export function hourBefore(moment: Moment, zone: string): number {
  const minute = Number(clockText(moment, zone).slice(3));
  return Math.floor(at(moment) / MINUTE) * MINUTE - minute * MINUTE;
}

/** Completed years of age on a date. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
