import type { DayResource } from '../../model/resource.ts';
import type { Interval } from '../../model/time.ts';
import { turnoverOf } from '../../timeline/turnover.ts';
import type { Schedule } from '../plan-answer.ts';

/** The planned uses of a row in order of time. Units: minutes, without turnover. */
export function usesOf(resource: DayResource, schedule: Schedule): Interval[] {
  const turnover = turnoverOf(resource);
  return schedule.visits
    .flatMap((visit) => visit.reservations)
    .filter((row) => row.resourceId === resource.id)
    .map((row) => ({ from: row.from, until: row.until - turnover }))
    .sort((a, b) => a.from - b.from);
}
