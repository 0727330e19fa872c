import type { Interval, Minute } from '../model/time.ts';
import type { Catalogue } from '../timeline/catalogue.ts';
import type { Stint } from '../timeline/day-rows.ts';
import type { Chain } from './chains.ts';

/** Ranks another doctor behind every waiting with the preferred one. Units: minutes, more than a day has. */
export const OTHER_DOCTOR = 2000;

/** Whom a visit may not be with. */
export const NOBODY = -1;

/** Rows of the catalogue that are taken together. Shape: `drawn` is the sheet row with the slots at which all of them are free. */
export interface Unit {
  readonly rows: readonly number[];
  readonly drawn: number;
}

/** Whoever could answer a need: `wanted` of the units and, where the need asks for one, a device of that very room. */
export interface OwnerChoice {
  readonly units: readonly Unit[];
  readonly wanted: number;
  readonly devices: readonly Unit[] | undefined;
}

export interface NeedChoice extends Stint {
  readonly owners: readonly OwnerChoice[];
}

/**
 * Where a run can start.
 * Shape:  sheet row `starts` holds it doctors apart, `withDoctor` with the doctor who is looked at (the same row where the run needs none); `window` bounds its start, both ends included.
 * Units:  minutes.
 */
export interface RunPlan {
  readonly window: Interval;
  readonly starts: number;
  readonly withDoctor: number;
  readonly needs: readonly NeedChoice[];
  readonly visiting: readonly Stint[];
  readonly reviewing: readonly Stint[];
}

/** A chain with the sheet rows of its runs' reachable starts. Shape: the first `shared` of them are the same for every doctor; `reviewed` when its last run prefers one. */
export interface ChainPlan {
  readonly chain: Chain;
  readonly runs: readonly RunPlan[];
  readonly reach: readonly number[];
  readonly shared: number;
  readonly reviewed: boolean;
}

/**
 * Chains that go the same way and wait alike from the first run on that needs the visit's doctor: they differ in how the patient gets there, so that one search serves all of them from there on.
 * Shape:  `chains` by their numbers; `entry` is the sheet row of that run's starts, doctors apart, as far as one of the chains gets there. `rest` is the first of the chains with rows of its own from that run on.
 */
export interface Family {
  readonly chains: readonly number[];
  readonly entry: number;
  readonly rest: ChainPlan;
}

/** A doctor who does the treatment. Shape: `reviews` is the sheet row of the last run's starts at which this doctor could review. */
export interface DoctorPlan {
  readonly id: string;
  readonly unit: Unit;
  readonly reviews: number;
}

/**
 * What a search of one template does on every day of one catalogue, with its memory laid out: which sheet row holds which set of slots.
 * Shape:  the first rows of the sheet are the rows of the catalogue; `exact` and the rows from `scratch` on hold nothing for long.
 *         `kinds` (see `kindsOf`), `spent` and `lasts` (minutes spent on the way, minutes of the last run) have one number per chain, `behind` one per doctor: what his or her places rank behind, or `NOBODY`; `endsAlike` when all `lasts` are the same. `longestWait` and `longestRun` are slots, `ends` is the row of the starts of any last run. Without a step that binds the doctor (`same`) there are no chains; `anywhere` when some run needs nobody, so that it may start before anybody is there.
 */
export interface SearchPlan {
  readonly catalogue: Catalogue;
  readonly rows: readonly number[];
  readonly wholes: readonly Unit[];
  readonly runs: readonly RunPlan[];
  readonly chains: readonly ChainPlan[];
  readonly families: readonly Family[];
  readonly kinds: Int32Array;
  readonly spent: Int32Array;
  readonly lasts: Int32Array;
  readonly endsAlike: boolean;
  readonly oneKind: boolean;
  readonly previousEnd: Minute | undefined;
  readonly longestWait: number;
  readonly longestRun: number;
  readonly doctors: readonly DoctorPlan[];
  readonly behind: Int32Array;
  readonly reviewer: number;
  readonly ends: number;
  readonly anywhere: boolean;
  readonly exact: number;
  readonly scratch: number;
  readonly sheetRows: number;
}
