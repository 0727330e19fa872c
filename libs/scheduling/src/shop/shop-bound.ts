import type { Operation, Shop } from './shop.ts';

/** What no order can end before: the longest job, and each machine's own work between the least that comes before and after it. Units: minutes. */
export function shopBound({ machines, jobs }: Shop): number {
  const longest = Math.max(0, ...jobs.map((job) => sumOf(job)));
  const loads = Array.from({ length: machines }, (_, machine) => loadOf(machine, jobs));
  const work = jobs.reduce((sum, job) => sum + sumOf(job), 0);
  return Math.max(longest, Math.ceil(work / machines), ...loads);
}

function loadOf(machine: number, jobs: Shop['jobs']): number {
  let load = 0;
  let before = Infinity;
  let after = Infinity;
  for (const job of jobs) {
    job.forEach((operation, place) => {
      if (operation.modes.some((mode) => mode.machine !== machine)) return;
      load += fastest(operation);
      before = Math.min(before, sumOf(job.slice(0, place)));
      after = Math.min(after, sumOf(job.slice(place + 1)));
    });
  }
  return load === 0 ? 0 : before + load + after;
}

function sumOf(operations: readonly Operation[]): number {
  return operations.reduce((sum, operation) => sum + fastest(operation), 0);
}

function fastest({ modes }: Operation): number {
  return Math.min(...modes.map((mode) => mode.minutes));
}
