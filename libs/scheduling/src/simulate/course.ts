import type { Minute } from '../model/time.ts';
import { STEP_KINDS } from '../model/visit-template.ts';

/** Told of every step as it begins. Shape: `visit` and `kind` are places, `resources` are names. Units: minutes since midnight. */
export type Listener = (visit: number, kind: number, from: Minute, until: Minute, resources: readonly string[]) => void;

/** The minute of what did not happen. */
export const NOT = -1;

/** What became of a day. Shape: `ready`, `from` and `until` have an entry per visit and kind of step, `home` one per visit; `NOT` where nothing was. Reused from day to day. Units: minutes since midnight. */
export class Course {
  readonly visits: number;
  readonly ready: Int32Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly home: Int32Array;

  constructor(visits: number) {
    this.visits = visits;
    this.ready = new Int32Array(visits * STEP_KINDS.length);
    this.from = new Int32Array(visits * STEP_KINDS.length);
    this.until = new Int32Array(visits * STEP_KINDS.length);
    this.home = new Int32Array(visits);
  }

  clear(): void {
    for (const times of [this.ready, this.from, this.until, this.home]) times.fill(NOT);
  }

  at(visit: number, kind: number): number {
    return visit * STEP_KINDS.length + kind;
  }
}
