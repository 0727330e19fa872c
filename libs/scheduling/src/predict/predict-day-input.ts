import type { ResourceKind } from '../model/resource.ts';
import type { Interval } from '../model/time.ts';
import type { StepKind } from '../model/visit-template.ts';

export type StepStatus = 'planned' | 'in-progress' | 'done' | 'skipped' | 'stopped';

/**
 * One step as planned and as it happened so far.
 * Shape:  `planned` is the plan's own time (without turnover), also of a step that has lost its place since, missing for one that was never planned; `plannedMinutes` is how long it is expected to take;
 *         `resources` are the rows it uses or is planned to use (the review names the recovery room too).
 * Units:  minutes since midnight.
 */
export interface PredictableStep {
  readonly stepId: string;
  readonly kind: StepKind;
  readonly status: StepStatus;
  readonly plannedMinutes: number;
  readonly planned?: Interval;
  readonly actualFrom?: number;
  readonly actualUntil?: number;
  readonly resources: readonly string[];
}

/**
 * A visit of the day.
 * Shape:  `steps` in the order they are done; a visit that is over (departed, cancelled, …) is passed only for what its steps still occupy.
 *         `treatment` and `doctor` find the durations learned for them. `undecided`: no doctor has decided yet, so the afternoon may not happen.
 * Units:  minutes.
 */
export interface PredictableVisit {
  readonly visitId: string;
  readonly arrived: boolean;
  readonly plannedArrival?: number;
  readonly treatment?: string;
  readonly doctor?: string;
  readonly undecided?: boolean;
  readonly steps: readonly PredictableStep[];
}

/** A row of the catalogue as far as predictions need it. Shape: nothing starts or continues in `closed` (closures, cleaning, a patient who has not left yet). Units: minutes. */
export interface PredictableResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly turnoverMinutes: number;
  readonly closed?: readonly Interval[];
}

/**
 * A day to look ahead on.
 * Shape:  `leadMinutes` is the least that an overrunning step still takes and a late patient is still away (default 5).
 * Units:  minutes.
 */
export interface DayToPredict {
  readonly now: number;
  readonly visits: readonly PredictableVisit[];
  readonly resources: readonly PredictableResource[];
  readonly leadMinutes?: number;
}

/** When an unfinished step is now expected. Shape: `delayMinutes` against the plan, 0 without one. Units: minutes. */
export interface PredictedStep {
  readonly visitId: string;
  readonly stepId: string;
  readonly from: number;
  readonly until: number;
  readonly delayMinutes: number;
}
