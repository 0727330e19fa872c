import type { PatientLunch } from '../model/visit-template.ts';
import type { Grid } from '../timeline/start-slots.ts';
import { longestPause, waitBetween } from './pause.ts';
import type { Run } from './runs.ts';

/** No way to start a run at this slot. */
export const UNREACHABLE = -1;

/**
 * The least waiting with which each start of a run can be reached.
 * Shape:  per slot the waiting minutes of the best way there, or UNREACHABLE; `cameFrom` and `cameVia` name the slot and the level before it.
 * Units:  minutes.
 */
export interface Level {
  readonly run: Run;
  readonly wait: Int32Array;
  readonly cameFrom: Int16Array;
  readonly cameVia: readonly (Level | undefined)[];
}

/** The level of a visit's first run. Shape: with `previousEnd` the pause since then is bound by the step's rules and counted. */
export function firstLevel(
  run: Run,
  feasible: Uint8Array,
  grid: Grid,
  lunch?: PatientLunch,
  previousEnd?: number,
): Level {
  const wait = new Int32Array(grid.slots).fill(UNREACHABLE);
  const [step] = run.steps;
  for (let slot = 0; slot < grid.slots; slot++) {
    if (feasible[slot] !== 1 || !step) continue;
    wait[slot] =
      previousEnd === undefined ? 0 : (waitBetween(previousEnd, slot * grid.minutes, step, lunch) ?? UNREACHABLE);
  }
  return { run, wait, cameFrom: new Int16Array(grid.slots), cameVia: [] };
}

/**
 * Carries the least waiting on by one run.
 * Shape:  `before` are alternatives (the two orders of imaging); among equal ways the one with the shortest last pause wins, so that the answer is the same on every call.
 */
export function nextLevel(
  before: readonly Level[],
  run: Run,
  feasible: Uint8Array,
  grid: Grid,
  lunch?: PatientLunch,
): Level {
  const wait = new Int32Array(grid.slots).fill(UNREACHABLE);
  const cameFrom = new Int16Array(grid.slots);
  const cameVia: (Level | undefined)[] = [];
  const [step] = run.steps;
  if (!step) return { run, wait, cameFrom, cameVia };
  const pause = longestPause(step, lunch);
  for (let slot = 0; slot < grid.slots; slot++) {
    if (feasible[slot] !== 1) continue;
    const start = slot * grid.minutes;
    let best = UNREACHABLE;
    for (const level of before) {
      const latest = Math.floor((start - level.run.minutes) / grid.minutes);
      const earliest = Math.max(0, Math.ceil((start - level.run.minutes - pause) / grid.minutes));
      for (let previous = latest; previous >= earliest; previous--) {
        const waited = level.wait[previous] ?? UNREACHABLE;
        if (waited === UNREACHABLE) continue;
        const here = waitBetween(previous * grid.minutes + level.run.minutes, start, step, lunch);
        if (here === undefined || (best !== UNREACHABLE && waited + here >= best)) continue;
        best = waited + here;
        cameFrom[slot] = previous;
        cameVia[slot] = level;
      }
    }
    wait[slot] = best;
  }
  return { run, wait, cameFrom, cameVia };
}

/** The runs of the best way to a slot with their starts, in order. Units: minutes. */
export function wayTo(level: Level, slot: number, grid: Grid): { run: Run; start: number }[] {
  const way: { run: Run; start: number }[] = [];
  for (let here: Level | undefined = level, at = slot; here;) {
    way.unshift({ run: here.run, start: at * grid.minutes });
    const before: Level | undefined = here.cameVia[at];
    at = here.cameFrom[at] ?? 0;
    here = before;
  }
  return way;
}
