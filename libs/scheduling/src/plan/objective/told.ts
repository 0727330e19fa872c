import type { ScheduledVisit } from '../plan-answer.ts';
import type { PlanVisit } from '../plan-problem.ts';

/** Minutes by which the starts a patient has been told move, over all steps. Units: minutes. */
export function toldMinutesOf(visit: PlanVisit, scheduled: ScheduledVisit): number {
  return scheduled.steps.reduce((sum, step) => sum + Math.abs(step.from - (visit.told?.[step.kind] ?? step.from)), 0);
}
