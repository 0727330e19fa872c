import type { DayPlaces } from './place-pages.ts';
import { arrivalOf, chainOf, doctorOf, FIELDS, isFurther, sameStartAndDoctor, startOf } from './place-pages.ts';
import type { SearchedDay } from './searched-days.ts';

/** What a place has to suit on one day. Shape: only the doctor of that number, anybody when it is left out. */
export interface WhoAsks {
  readonly day: SearchedDay;
  readonly places: DayPlaces;
  readonly doctor: number | undefined;
}

/** Whether the place at a number of the fields is for whoever asks. Shape: of several ways to one start with one doctor the first that suits. */
export function isFor(who: WhoAsks, at: number): boolean {
  const { fields } = who.places;
  const first = fields[at]!;
  if (who.doctor !== undefined && doctorOf(first) !== who.doctor) return false;
  if (!suits(who, at)) return false;
  return !isFurther(fields[at + 1]!) || !isBetterServed(who, at);
}

/** How many places from `from` to before `until` are for whoever asks. */
export function countFor(who: WhoAsks, from: number, until: number): number {
  if (isForAnybody(who)) return (until - from) / FIELDS;
  let count = 0;
  for (let at = from; at < until; at += FIELDS) if (isFor(who, at)) count++;
  return count;
}

/** Whether every place of the day is. */
function isForAnybody({ day: { plan, grid, spans }, doctor }: WhoAsks): boolean {
  const [span] = spans;
  const allDay = span !== undefined && span.from <= grid.first * grid.minutes && span.until === Infinity;
  return doctor === undefined && allDay && plan.oneKind;
}

/** Whether the visit lies inside one of the stretches that the patient has. */
function suits({ day: { plan, grid, spans }, places: { fields } }: WhoAsks, at: number): boolean {
  const second = fields[at + 1]!;
  const arrival = arrivalOf(second) * grid.minutes;
  const home = startOf(fields[at]!) * grid.minutes + plan.lasts[chainOf(second)]!;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]!;
    if (span.from <= arrival && home <= span.until) return true;
  }
  return false;
}

/** Whether the first way to the same start with the same doctor suits, or another that stands earlier. */
function isBetterServed(who: WhoAsks, at: number): boolean {
  const { fields, from, until } = who.places;
  for (let other = from; other < until; other += FIELDS) {
    if (other === at || !sameStartAndDoctor(fields[other]!, fields[at]!)) continue;
    if ((other < at || !isFurther(fields[other + 1]!)) && suits(who, other)) return true;
  }
  return false;
}
