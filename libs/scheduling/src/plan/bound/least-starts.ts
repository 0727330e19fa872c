/** Something that needs one of several equal machines. Units: minutes. */
export interface Work {
  readonly minutes: number;
}

/**
 * The least that the starts of these jobs can add up to, each machine being there from its own moment on.
 * Shape:  the shortest job goes first, to the machine that is free first; no other order is better. Infinity where there are jobs and no machine.
 * Units:  minutes.
 * Source: shortest processing time first on parallel machines, Conway, Maxwell & Miller (1967); with machines that become free one after the other, Schmidt (2000).
 */
export function leastStarts(jobs: readonly Work[], machinesFrom: readonly number[]): number {
  const free = [...machinesFrom];
  let starts = 0;
  for (const { minutes } of [...jobs].sort((a, b) => a.minutes - b.minutes)) {
    const first = Math.min(...free);
    if (first === Infinity) return Infinity;
    starts += first;
    free[free.indexOf(first)] = first + minutes;
  }
  return starts;
}

/** When one more job would start at the latest if it came last. Shape: the machine that is free first is free no later than all of them on average. Units: minutes. */
export function latestStart(jobs: readonly Work[], machinesFrom: readonly number[]): number {
  const there = machinesFrom.filter((from) => from < Infinity);
  const busy = jobs.reduce((sum, { minutes }) => sum + minutes, 0);
  return there.reduce((sum, from) => sum + from, busy) / there.length;
}
