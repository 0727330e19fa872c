import type { ScheduledVisit } from '../plan-answer.ts';
import type { PlanVisit } from '../plan-problem.ts';

/** The most by which a start that a patient has been told moves. Units: minutes. */
export function toldMinutesOf(visit: PlanVisit, scheduled: ScheduledVisit): number {
  return scheduled.steps.reduce(
    (most, step) => Math.max(most, Math.abs(step.from - (visit.told?.[step.kind] ?? step.from))),
    0,
  );
}
