import type { DayPicture } from '../../../visits/day/day-picture.ts';
import type { DayPlan } from '../../../visits/reservations/day-plan.ts';

/**
 * Everything a re-plan of one day is made from, read in one transaction.
 * Shape:  `plan` has the rooms, people and rows, `picture` the visits and what is predicted of them.
 */
export interface DayFacts {
  readonly plan: DayPlan;
  readonly picture: DayPicture;
  readonly now: Date;
}
