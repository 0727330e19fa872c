import type { ScheduledVisit } from '../plan-answer.ts';
import type { PlanVisit } from '../plan-problem.ts';
import { isBlocking, waitIn } from '../pause.ts';
import { chainOf } from '../planned-visit.ts';

/** Minutes a patient waits between steps, lunch and the time in a blocked operating room left out. Units: minutes. */
export function waitingOf(visit: PlanVisit, scheduled: ScheduledVisit): number {
  let waiting = 0;
  for (const { step, before } of chainOf(visit, scheduled)) {
    if (!before || isBlocking(before.kind, step.kind)) continue;
    waiting += waitIn(before.until, step.from, step.kind, visit.template.lunch);
  }
  return waiting;
}
