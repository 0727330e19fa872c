import type { CompiledDay, CompiledStep, PastUse } from './compile-day.ts';
import { raise, setFrom } from './raise.ts';
import { Uses } from './uses.ts';

/**
 * What chance has in store for one step.
 * Shape:  `lengths[ranks[s]]` is its length in scenario s, so that steps alike share their lengths and differ in their luck.
 * Units:  whole minutes, of a running step from its real start.
 */
export interface StepFate {
  readonly lengths: Int32Array;
  readonly ranks: Uint16Array;
}

/**
 * What chance has in store for a day.
 * Shape:  `steps` has the running ones first, then the pending ones; the others have a row per visit with an entry per scenario.
 *         `reach` is undefined for a visit that certainly comes and stays, `arrivals` for one that is there.
 * Units:  minutes since midnight.
 */
export interface Fate {
  readonly scenarios: number;
  readonly steps: readonly StepFate[];
  readonly reach: readonly (Uint8Array | undefined)[];
  readonly arrivals: readonly (Int32Array | undefined)[];
}

/** The times of one step. Shape: an entry per scenario, `NEVER` where it does not happen. Units: minutes since midnight. */
export interface ReplayedStep {
  readonly compiled: CompiledStep;
  readonly from: Int32Array;
  readonly until: Int32Array;
}

/** A replayed day. Shape: steps running first, then pending ones in the order of the replay; `home` has a row per visit, of the end of its last step. */
export interface ReplayedDay {
  readonly steps: readonly ReplayedStep[];
  readonly home: readonly Int32Array[];
}

/** Told of each step in turn. Shape: the arrays are used again for the next step; `ready` is when its patient was ready for it. */
export type StepListener = (step: ReplayedStep, ready: Int32Array) => void;

/** The minute of what does not happen. */
export const NEVER = -1_000_000;

export function happens(from: number): boolean {
  return from !== NEVER;
}

/** Replays a day and keeps every time of it. */
export function replay(compiled: CompiledDay, fate: Fate): ReplayedDay {
  const steps: ReplayedStep[] = [];
  const home = replaySteps(compiled, fate, (step) => {
    steps.push({ compiled: step.compiled, from: step.from.slice(), until: step.until.slice() });
  });
  return { steps, home };
}

/**
 * Pushes the plan to the right, in all scenarios at once.
 * Shape:  each pending step starts no earlier than its plan, the end of the patient's step before, and its rooms and people being free after turnover; nothing starts or continues in a closure.
 *         The operating room is kept until the recovery of its patient begins. Scenarios are columns: a step is taken through all of them before the next step is, and told while
 *         its times are still in the processor's own memory. The answer is the end of each visit's last step, a row per visit.
 * Units:  minutes since midnight.
 */
export function replaySteps(compiled: CompiledDay, fate: Fate, tell: StepListener): Int32Array[] {
  const { running, pending } = compiled;
  const uses = new Uses(compiled.resources, fate.scenarios);
  const ready = compiled.day.visits.map((_, visit) => firstMoments(compiled, fate, visit));
  const times = { from: new Int32Array(fate.scenarios), until: new Int32Array(fate.scenarios) };
  for (const past of compiled.past) follow(past, ready[past.visit]!, uses);
  running.forEach((step, row) => {
    const replayed = { compiled: step, ...times };
    goOn(replayed, fate.steps[row]!, uses);
    tell(replayed, ready[step.visit]!);
    raise(ready[step.visit]!, times.until);
  });
  pending.forEach((step, row) => {
    const replayed = { compiled: step, ...times };
    begin(replayed, fate, fate.steps[running.length + row]!, ready[step.visit]!, uses);
    tell(replayed, ready[step.visit]!);
    raise(ready[step.visit]!, times.until);
  });
  return ready;
}

function firstMoments({ day }: CompiledDay, fate: Fate, visit: number): Int32Array {
  const moments = new Int32Array(fate.scenarios).fill(day.now);
  const arrivals = fate.arrivals[visit];
  if (arrivals) raise(moments, arrivals);
  return moments;
}

function follow(past: PastUse, ready: Int32Array, uses: Uses): void {
  const until = new Int32Array(ready.length).fill(past.until);
  for (const resource of past.resources) uses.note(resource, past.visit, until);
  raise(ready, until);
}

function goOn({ compiled, from, until }: ReplayedStep, fate: StepFate, uses: Uses): void {
  from.fill(compiled.step.actualFrom ?? compiled.notBefore);
  end(from, until, fate);
  for (const resource of compiled.resources) uses.note(resource, compiled.visit, until);
}

function begin(
  { compiled, from, until }: ReplayedStep,
  fate: Fate,
  own: StepFate,
  ready: Int32Array,
  uses: Uses,
): void {
  const { visit, resources, closed, keptUntilStart, notBefore } = compiled;
  setFrom(from, ready, notBefore);
  uses.delay(from, resources, visit);
  if (closed.length > 0) avoidClosures(compiled, from, own);
  const reach = fate.reach[visit];
  if (reach) endIfReached(compiled, reach, from, until, own);
  else end(from, until, own);
  for (const resource of keptUntilStart) uses.note(resource, visit, from);
  for (const resource of resources) uses.note(resource, visit, until);
}

function end(from: Int32Array, until: Int32Array, { lengths, ranks }: StepFate): void {
  for (let scenario = 0; scenario < from.length; scenario++) {
    until[scenario] = from[scenario]! + lengths[ranks[scenario]!]!;
  }
}

function avoidClosures({ closed }: CompiledStep, from: Int32Array, { lengths, ranks }: StepFate): void {
  for (const stretch of closed) {
    for (let scenario = 0; scenario < from.length; scenario++) {
      const start = from[scenario]!;
      if (stretch.from < start + lengths[ranks[scenario]!]! && start < stretch.until) from[scenario] = stretch.until;
    }
  }
}

/** The same for a step that happens only in some scenarios. Shape: without a branch, for the reason `raise` gives: `leftOut` has all bits set where it does not happen, else none. */
function endIfReached(
  { reach: own }: CompiledStep,
  reach: Uint8Array,
  from: Int32Array,
  until: Int32Array,
  { lengths, ranks }: StepFate,
): void {
  for (let scenario = 0; scenario < from.length; scenario++) {
    const leftOut = (reach[scenario]! - own) >> 31;
    const start = (from[scenario]! & ~leftOut) | (NEVER & leftOut);
    from[scenario] = start;
    until[scenario] = start + (lengths[ranks[scenario]!]! & ~leftOut);
  }
}
