import type { Minute } from '../model/time.ts';
import type { FoundDay } from './find-places.ts';
import { chainOf, doctorOf, otherReviewerOf, startOf } from './place-pages.ts';

/**
 * A day with one doctor and one start of the last run.
 * Shape:  `day`, `doctor` and `chain` are numbers in their lists, `at` is where the place stands among those of its day; `rank` is the waiting, with another doctor than the preferred one behind every waiting with that one.
 * Units:  minutes; `start` is a slot since midnight.
 */
export interface Place {
  readonly day: number;
  readonly at: number;
  readonly start: number;
  readonly doctor: number;
  readonly chain: number;
  readonly homeBy: Minute;
  readonly otherReviewer: 0 | 1;
  readonly rank: number;
}

/** The place that stands at a number of its day's fields. */
export function placeAt({ day: { plan, grid }, places }: FoundDay, day: number, at: number, rank: number): Place {
  const first = places.fields[at]!;
  const start = startOf(first);
  const chain = chainOf(places.fields[at + 1]!);
  return {
    day,
    at: at - places.from,
    start,
    doctor: doctorOf(first),
    chain,
    homeBy: start * grid.minutes + plan.lasts[chain]!,
    otherReviewer: otherReviewerOf(first),
    rank,
  };
}
