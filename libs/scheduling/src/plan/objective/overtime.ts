import type { DayResource, ResourceKind } from '../../model/resource.ts';
import type { Interval, Minute } from '../../model/time.ts';
import type { ScheduledVisit } from '../plan-answer.ts';
import type { PlanVisit } from '../plan-problem.ts';
import { chainOf } from '../planned-visit.ts';

export const OVERTIME_COSTS: ReadonlySet<ResourceKind> = new Set<ResourceKind>([
  'doctor',
  'operating-room',
  'recovery-room',
]);

/** Whether overtime is counted for a row: doctors, operating rooms, recovery rooms (a nurse is there as long as a room is). */
export function countsOvertime(resource: DayResource): boolean {
  return OVERTIME_COSTS.has(resource.kind);
}

/** When a row's day regularly ends; undefined for a row that does not open at all. Units: minutes. */
export function closingOf(resource: DayResource): Minute | undefined {
  return resource.open.length === 0 ? undefined : Math.max(...resource.open.map((open) => open.until));
}

/** Minutes a row is used past its last opening. Units: minutes. */
export function overtimeOf(resource: DayResource, uses: readonly Interval[]): number {
  const closing = closingOf(resource) ?? Infinity;
  return uses.reduce((most, use) => Math.max(most, use.until - closing), 0);
}

/** Minutes by which a visit's steps end past their `endBy`. Units: minutes. */
export function pastWindows(visit: PlanVisit, scheduled: ScheduledVisit): number {
  return chainOf(visit, scheduled).reduce(
    (sum, { step, template }) => sum + Math.max(0, step.until - (template.endBy ?? Infinity)),
    0,
  );
}
