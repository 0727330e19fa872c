import type { Minute } from '../model/time.ts';
import type { FoundDay } from './find-places.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { dayOf, OTHER_DOCTOR, withinDay } from './ranking.ts';

/**
 * A day with one doctor and one start of the last run.
 * Shape:  `day`, `doctor` and `chain` are numbers in their lists, `at` is where the place begins among those of its day; `rank` is the waiting, with another doctor than the preferred one behind every waiting with that one.
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

/** What the number of a place stands for. */
export function placeOf(number: number, days: readonly FoundDay[], { template }: ItineraryQuery): Place {
  const day = dayOf(number);
  const at = withinDay(number);
  const { day: found, known } = days[day]!;
  const { plan, grid } = found;
  const { fields, from } = known.places;
  const start = fields[from + at]!;
  const doctor = fields[from + at + 1]! >> 1;
  const chain = fields[from + at + 2]!;
  const begins = start * grid.minutes;
  const since = plan.previousEnd ?? fields[from + at + 3]! * grid.minutes;
  const preferred = template.doctor === undefined || template.doctor.id === plan.doctors[doctor]!.id;
  return {
    day,
    at,
    start,
    doctor,
    chain,
    homeBy: begins + plan.lasts[chain]!,
    otherReviewer: (fields[from + at + 1]! & 1) as 0 | 1,
    rank: begins - since - plan.spent[chain]! + (preferred ? 0 : OTHER_DOCTOR),
  };
}
