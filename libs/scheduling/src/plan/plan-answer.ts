import type { ItineraryReservation } from '../model/itinerary.ts';
import type { PlannedStep } from './plan-problem.ts';

/** One visit's place in a plan. Shape: `steps` are those still ahead, in order; `reservations` the rows to write, turnover inside. Units: minutes. */
export interface ScheduledVisit {
  readonly visitId: string;
  readonly steps: readonly PlannedStep[];
  readonly reservations: readonly ItineraryReservation[];
}

/** A plan of the day. Shape: `unplaced` are the visits for which no place was found; the others stand in the order of the problem. */
export interface Schedule {
  readonly visits: readonly ScheduledVisit[];
  readonly unplaced: readonly string[];
}

/**
 * What a schedule costs, part by part.
 * Shape:  `total` is the weighted sum of the parts, lower is better. `unplaced` counts visits without a place, each priced above any place it could have.
 *         `otherDoctor` counts steps with another doctor than the preferred one, `toldPersons` the patients whose told times change, `toldMinutes` the sum of the most each of them moves.
 * Units:  minutes, except the counts and `total` (weighted minutes). `waiting` between a patient's steps without lunch; `idle` of doctors and operating rooms between two uses of a plan while they could be used;
 *         `blocking` by a finished patient in the operating room; `overtime` of doctors, operating and recovery rooms past their last opening, and of steps past their `endBy`.
 * Source: Bai, Storer & Tonkay (2015).
 */
export interface Objective {
  readonly waiting: number;
  readonly idle: number;
  readonly blocking: number;
  readonly overtime: number;
  readonly otherDoctor: number;
  readonly toldMinutes: number;
  readonly toldPersons: number;
  readonly unplaced: number;
  readonly total: number;
}

/** How good the answer is known to be: proven best · all placed · some visits have no place · some visit has no place even on its own. */
export type PlanStatus = 'optimal' | 'feasible' | 'partial' | 'infeasible';

/**
 * A plan, and apart from it what is known of its quality.
 * Shape:  no plan of the same problem costs less than `bound`; `gap` is the share of the cost that is not proven necessary, 0 … 1. The same problem, policy, seed and `iterations` give the same answer.
 */
export interface PlanAnswer {
  readonly schedule: Schedule;
  readonly status: PlanStatus;
  readonly objective: Objective;
  readonly bound: number;
  readonly gap: number;
  readonly iterations: number;
  readonly seed: number;
}
