import type { DayResource } from '../../model/resource.ts';
import type { Minute } from '../../model/time.ts';
import type { PatientLunch, StepKind } from '../../model/visit-template.ts';
import type { PlanPolicy } from '../plan-policy.ts';
import type { PlanVisit } from '../plan-problem.ts';

/**
 * Rows that are all the same to a plan: searched as one row with room for several, given out when the plan is written.
 * Shape:  `places` are the rows of each owner; `part` says whether a use takes one whole place or one unit of it; rows of one crew, nurses with their units, name each other as `partner`.
 */
export interface AlikeRows {
  readonly places: readonly (readonly number[])[];
  readonly part: 'whole' | 'unit';
  readonly partner: number | undefined;
}

/** A row of the day, named by its place in the list. Units: minutes; `usable[m]` counts the usable minutes before minute m where idle time counts; `closing` is without slack. */
export interface RowModel {
  readonly resource: DayResource;
  readonly turnover: number;
  readonly usable: Uint16Array;
  readonly closing: Minute;
  readonly idleCounts: boolean;
  readonly overtimeCounts: boolean;
  readonly alike?: AlikeRows | undefined;
}

/** Rows of one owner that can answer a need, and the devices that stand in that room. Shape: `index` counts the owners of all pools. */
export interface OwnerModel {
  readonly index: number;
  readonly rows: readonly number[];
  readonly devices: readonly number[];
}

/** All who can answer a need. Shape: `index` counts the pools of a model. */
export interface PoolModel {
  readonly index: number;
  readonly owners: readonly OwnerModel[];
}

/** How long a need keeps its rows: the step itself · until the next step begins · until the next step has ended. */
export type Extent = 'step' | 'next-start' | 'next-end';

export interface NeedModel {
  readonly pool: PoolModel;
  readonly units: number | 'all';
  readonly device: boolean;
  readonly extent: Extent;
}

/**
 * One step ahead, ready to be placed.
 * Shape:  `blocked` says that the pause before it keeps the room before it; `maxPause` holds the slack, lunch not included; `usual` are the rows it has in the plan so far.
 * Units:  minutes; `slots` is its length rounded up to the grid, `first` and `last` the slots between which it may start.
 */
export interface TaskModel {
  readonly kind: StepKind;
  readonly stepId: string;
  readonly minutes: number;
  readonly slots: number;
  readonly first: number;
  readonly last: number;
  readonly needs: readonly NeedModel[];
  readonly doctor: 'same' | 'prefer-same' | undefined;
  readonly pinnedDoctor: number | undefined;
  readonly earliest: Minute;
  readonly endBy: Minute;
  readonly maxPause: number;
  readonly blocked: boolean;
  readonly told: Minute | undefined;
  readonly usual: ReadonlySet<number>;
}

/** A row in use by a started step. Shape: `carried` until the first step ahead begins (operating room) or has ended (recovery room and nurse). Units: minutes. */
export interface StartedUse {
  readonly row: number;
  readonly kind: StepKind;
  readonly from: Minute;
  readonly until: Minute;
  readonly turnover: number;
  readonly carried?: 'next-start' | 'next-end';
}

/**
 * A visit ready to be placed.
 * Shape:  `orders` are the task sequences of each group, one per order that is allowed; `doctors` may treat this visit, `skilled` may review it; `started` is what it occupies already; `firstTreated` and `lastTreated` are the first and the last step with the doctor of the visit, `isReviewed` says that a step follows that this doctor should do too.
 * Units:  minutes.
 */
export interface VisitModel {
  readonly index: number;
  readonly visit: PlanVisit;
  readonly orders: readonly (readonly (readonly TaskModel[])[])[];
  readonly tasks: number;
  readonly lunch: PatientLunch | undefined;
  readonly previousEnd: Minute | undefined;
  readonly earliest: Minute;
  readonly doctors: readonly number[];
  readonly skilled: readonly number[];
  readonly preferred: number | undefined;
  readonly firstTreated: StepKind | undefined;
  readonly lastTreated: StepKind | undefined;
  readonly isReviewed: boolean;
  readonly started: readonly StartedUse[];
}

/**
 * A problem in the shape the search works on.
 * Shape:  `watchers` names for each row the owners and the pools it belongs to: owners by their index, pools counted on behind the owners.
 * Units:  minutes; slot n is minute n × `grid`.
 */
export interface PlanModel {
  readonly policy: PlanPolicy;
  readonly grid: number;
  readonly slots: number;
  readonly rows: readonly RowModel[];
  readonly visits: readonly VisitModel[];
  readonly owners: number;
  readonly pools: number;
  readonly watchers: readonly (readonly number[])[];
}
