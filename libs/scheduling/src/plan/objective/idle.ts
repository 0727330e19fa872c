import type { DayResource, ResourceKind } from '../../model/resource.ts';
import type { Interval, Minute } from '../../model/time.ts';
import { turnoverOf } from '../../timeline/turnover.ts';

export const IDLE_COSTS: ReadonlySet<ResourceKind> = new Set<ResourceKind>(['doctor', 'operating-room']);

/** Whether standing idle is counted for a row: doctors and operating rooms. */
export function countsIdle(resource: DayResource): boolean {
  return IDLE_COSTS.has(resource.kind);
}

/**
 * Minutes a row could be used between two planned uses and is not.
 * Shape:  lunch, closures and reservations of others are not idle, nor is the turnover.
 * Units:  minutes; uses in order, without turnover.
 */
export function idleOf(resource: DayResource, uses: readonly Interval[]): number {
  let idle = 0;
  uses.forEach((use, index) => {
    const next = uses[index + 1];
    if (next) idle += usableMinutes(resource, use.until + turnoverOf(resource), next.from);
  });
  return idle;
}

/** The open minutes of a stretch that nobody has reserved. Units: minutes. */
function usableMinutes(resource: DayResource, from: Minute, until: Minute): number {
  let usable = 0;
  for (let minute = from; minute < until; minute++) {
    if (holds(resource.open, minute) && !holds(resource.busy, minute)) usable++;
  }
  return usable;
}

function holds(intervals: readonly Interval[], minute: Minute): boolean {
  return intervals.some((interval) => interval.from <= minute && minute < interval.until);
}
