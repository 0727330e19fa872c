import type { CompiledResource } from './compile-day.ts';
import { raise, raiseByBoth } from './raise.ts';

/** Before everything; a turnover added to it is still before everything. */
const LONG_AGO = -100_000;
const NOBODY = -1;

/**
 * Until when each resource is taken, its turnover included, and by which visit.
 * Shape:  a row per resource, an entry per scenario. Only where a turnover meets a visit that comes back does it matter whose use was last: nobody cleans a room
 *         between two steps of the same patient, and without a turnover the end of a patient's own use is never after the patient is ready.
 * Units:  minutes since midnight.
 */
export class Uses {
  private readonly free: readonly Int32Array[];
  private readonly lastVisit: readonly (Int16Array | undefined)[];
  private readonly resources: readonly CompiledResource[];

  constructor(resources: readonly CompiledResource[], scenarios: number) {
    this.resources = resources;
    this.free = resources.map(() => new Int32Array(scenarios).fill(LONG_AGO));
    this.lastVisit = resources.map(({ revisited }) => (revisited ? new Int16Array(scenarios).fill(NOBODY) : undefined));
  }

  /** Notes a use in every scenario; an earlier use that lasts longer stays. */
  note(resource: number, visit: number, until: Int32Array): void {
    const { turnover } = this.resources[resource]!;
    const free = this.free[resource]!;
    const lastVisit = this.lastVisit[resource];
    if (lastVisit) noteVisit(lastVisit, free, until, turnover, visit);
    raise(free, until, turnover);
  }

  /** Moves starts to where all the resources are free for this visit. */
  delay(starts: Int32Array, resources: readonly number[], visit: number): void {
    let before: Int32Array | undefined;
    for (const resource of resources) {
      const free = this.free[resource]!;
      const lastVisit = this.lastVisit[resource];
      if (lastVisit) delayForOthers(starts, free, lastVisit, visit);
      else if (before) {
        raiseByBoth(starts, before, free);
        before = undefined;
      } else before = free;
    }
    if (before) raise(starts, before);
  }
}

/** Without a branch, as in `raise`: `earlier` has all bits set where the use ends before the one that is known, else none. */
function noteVisit(lastVisit: Int16Array, free: Int32Array, until: Int32Array, turnover: number, visit: number): void {
  for (let scenario = 0; scenario < free.length; scenario++) {
    const earlier = (until[scenario]! + turnover - free[scenario]!) >> 31;
    lastVisit[scenario] = (lastVisit[scenario]! & earlier) | (visit & ~earlier);
  }
}

/** As `raise`, where the last use was another visit's; `others` has all bits set there, else none. */
function delayForOthers(starts: Int32Array, free: Int32Array, lastVisit: Int16Array, visit: number): void {
  for (let scenario = 0; scenario < free.length; scenario++) {
    const difference = lastVisit[scenario]! ^ visit;
    const others = (difference | -difference) >> 31;
    const ahead = (free[scenario]! - starts[scenario]!) | 0;
    starts[scenario] = starts[scenario]! + (ahead & ~(ahead >> 31) & others);
  }
}
