import type { Interval, Minute } from '../model/time.ts';
import type { Objective, PlanStatus, Schedule } from '../plan/plan-answer.ts';

/**
 * What happened, as the one who asks sees it.
 * Shape:  it only gives the reasons their words; what is true now stands in the problem. Units: minutes.
 */
export type Disruption =
  | { readonly kind: 'late' | 'cancelled' | 'walk-in' | 'not-eligible'; readonly visitId: string }
  | { readonly kind: 'overrun'; readonly visitId: string; readonly stepId: string; readonly byMinutes: number }
  | { readonly kind: 'closure'; readonly resourceId: string }
  | { readonly kind: 'noon' };

/**
 * Why a step moves; facts for the words of a screen.
 * Shape:  `own-delay` an earlier step of the same patient is later, or the patient is · `taken` the row is in use by that visit · `closed` the row is not open at the old time ·
 *         `freed` the row is free earlier than planned · `follows` the patient's own step before it moved · `makes-room` another order is better for the day · `new` it had no place ·
 *         `asked` a person puts it there.
 * Units:  minutes.
 */
export type MoveReason =
  | { readonly code: 'own-delay'; readonly readyAt: Minute }
  | { readonly code: 'taken'; readonly resourceId: string; readonly byVisitId: string; readonly until: Minute }
  | { readonly code: 'closed'; readonly resourceId: string }
  | { readonly code: 'freed'; readonly resourceId: string; readonly from: Minute }
  | { readonly code: 'follows'; readonly stepId: string }
  | { readonly code: 'makes-room' }
  | { readonly code: 'new' }
  | { readonly code: 'asked' };

/** One step that changes its time or its rows. Shape: `from` is missing for a step that had no place. Units: minutes; `byMinutes` is positive for later. */
export interface Move {
  readonly visitId: string;
  readonly stepId: string;
  readonly from?: Interval & { readonly resources: readonly string[] };
  readonly to: Interval & { readonly resources: readonly string[] };
  readonly byMinutes: number;
  readonly reason: MoveReason;
}

/** One part of the objective before and after. Shape: before is doing nothing but push back what can not start. Units: those of the objective. */
export interface Gain {
  readonly before: number;
  readonly after: number;
}

/**
 * A changed plan as a diff against the current one; offered to a person, never applied by itself.
 * Shape:  `told` are the visits whose told times change. `gains` compare with only pushing back, `keepable` says whether that would keep every rule;
 *         `worthIt` says that it would not, or that the gain beats the policy's threshold. `tier` is `right-shift` when nothing better was found than pushing back.
 *         `schedule` is the whole plan if it is accepted.
 */
export interface Proposal {
  readonly moves: readonly Move[];
  readonly told: readonly string[];
  readonly gains: Readonly<Record<keyof Objective, Gain>>;
  readonly worthIt: boolean;
  readonly keepable: boolean;
  readonly tier: 'right-shift' | 'optimised';
  readonly schedule: Schedule;
  readonly status: PlanStatus;
  readonly iterations: number;
  readonly seed: number;
}
