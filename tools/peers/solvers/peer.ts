import type { PeerDay } from '../day/peer-day.ts';
import type { PeerPlan } from '../day/peer-plan.ts';

/** A day to be planned, and the plan to start from. Units: `warmCost` in weighted minutes. */
export interface Task {
  readonly day: PeerDay;
  readonly warm: PeerPlan;
  readonly warmCost: number;
  readonly seconds: number;
}

/**
 * What a peer made of a day.
 * Shape:  `plan` is its best, undefined where it found none; `bound` is what it has proven that no plan costs less than, undefined where it proves nothing; `said` is how it ended.
 * Units:  weighted minutes, as its model counts them.
 */
export interface PeerAnswer {
  readonly plan: PeerPlan | undefined;
  readonly bound: number | undefined;
  readonly said: string;
}

/**
 * A solver that may be installed.
 * Shape:  `version` is undefined where it is missing, `install` says what to do then. `solve` never takes much longer than it was given, whatever the solver does.
 */
export interface Peer {
  readonly name: string;
  readonly install: string;
  readonly version: () => string | undefined;
  readonly solve: (task: Task) => Promise<PeerAnswer>;
}
