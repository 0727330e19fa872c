import type { Minute } from '../model/time.ts';

/**
 * What one unit of each part of the objective costs.
 * Shape:  relative to one minute of one patient's waiting.
 * Units:  per minute; `otherDoctor`, `toldPersons` and `unplaced` per case.
 */
export interface PlanWeights {
  readonly waiting: number;
  readonly idle: number;
  readonly blocking: number;
  readonly overtime: number;
  readonly otherDoctor: number;
  readonly toldMinutes: number;
  readonly toldPersons: number;
  readonly unplaced: number;
}

/**
 * How far a plan may bend the day's rules, at a price.
 * Shape:  `wait` on top of every longest wait, `window` past a step's `endBy`, `blocking` in the operating room before recovery, `review` in the recovery room before the review,
 *         `overtime` past the end of each resource's last opening.
 * Units:  minutes.
 */
export interface PlanSlack {
  readonly wait: number;
  readonly window: number;
  readonly blocking: number;
  readonly review: number;
  readonly overtime: number;
}

/** What a clinic wants of a plan. Shape: starts lie on multiples of `grid`. Units: minutes. */
export interface PlanPolicy {
  readonly grid: Minute;
  readonly weights: PlanWeights;
  readonly slack: PlanSlack;
}

/**
 * The defaults of a planned day.
 * Shape:  a patient's waiting minute is the unit; a minute of a doctor or an operating room standing idle weighs the same, one in which a finished patient keeps the operating room twice, one past closing three times.
 *         Meeting another doctor than the preferred one weighs half an hour; a visit without a place more than any place. What has been told costs nothing to change before the day runs.
 * Source: parts from Bai, Storer & Tonkay (2015): waiting, idle, blocking, overtime; the weights are our assumption, a clinic sets its own.
 */
export const DEFAULT_PLAN_POLICY: PlanPolicy = {
  grid: 5,
  weights: {
    waiting: 1,
    idle: 1,
    blocking: 2,
    overtime: 3,
    otherDoctor: 30,
    toldMinutes: 0,
    toldPersons: 0,
    unplaced: 2000,
  },
  slack: { wait: 0, window: 0, blocking: 20, review: 20, overtime: 60 },
};
