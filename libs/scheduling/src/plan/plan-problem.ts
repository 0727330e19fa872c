import type { ClinicDay } from '../model/clinic-day.ts';
import type { Interval, Minute } from '../model/time.ts';
import type { StepKind, VisitTemplate } from '../model/visit-template.ts';

/**
 * A step with its time and every row it uses, as planned now or as it is happening.
 * Shape:  `stepId` is the product's own name; `resources` are rows of the day: a nurse appears as her units.
 * Units:  minutes; `until` without turnover, of a started step the expected end.
 */
export interface PlannedStep extends Interval {
  readonly stepId: string;
  readonly kind: StepKind;
  readonly resources: readonly string[];
}

/** A step still ahead that must stay where it is. Shape: of each kind of row that `resources` names, it keeps those. Units: minutes. */
export interface Pin {
  readonly from: Minute;
  readonly resources?: readonly string[];
}

/** What a doctor has said about the afternoon; `not-eligible` leaves only the steps up to the consultation to plan. */
export type DecisionState = 'open' | 'eligible' | 'not-eligible';

/**
 * One visit as far as it is still to be planned.
 * Shape:  `template` holds the steps ahead, none of them started (`restOfVisit` cuts it); `earliest` in it is when the patient is there, `previousEnd` when the wait began.
 *         `started` are the steps that have begun and are not over, with their real rows: they are never moved, and what they hold (the operating room until recovery begins,
 *         the recovery room until the review is over) is kept by the steps ahead. `current` is today's plan of the steps ahead; `told` are the starts the patient has been told.
 *         `pins` fixes steps ahead; `stepIds` names them (default: their kind).
 * Units:  minutes.
 */
export interface PlanVisit {
  readonly visitId: string;
  readonly template: VisitTemplate;
  readonly decision: DecisionState;
  readonly stepIds?: Readonly<Partial<Record<StepKind, string>>>;
  readonly started?: readonly PlannedStep[];
  readonly current?: readonly PlannedStep[];
  readonly told?: Readonly<Partial<Record<StepKind, Minute>>>;
  readonly pins?: Readonly<Partial<Record<StepKind, Pin>>>;
}

/**
 * The visits of a day that are to be ordered and given rooms and people.
 * Shape:  `day.resources[].busy` holds only what is *not* planned here (other visits, cleaning, closures are cut out of `open`): neither `started` nor `current` of these visits.
 *         `day.from` is now. A visit with no step ahead is passed for what it still occupies.
 */
export interface PlanProblem {
  readonly day: ClinicDay;
  readonly visits: readonly PlanVisit[];
}
