import type { ScheduledVisit } from '../plan-answer.ts';
import type { PlanVisit } from '../plan-problem.ts';
import { isBlocking } from '../pause.ts';
import { chainOf } from '../planned-visit.ts';

/** Minutes a patient whose procedure is over keeps the operating room. Units: minutes. Source: clinic.md, row `recovery`. */
export function blockingOf(visit: PlanVisit, scheduled: ScheduledVisit): number {
  let blocking = 0;
  for (const { step, before } of chainOf(visit, scheduled)) {
    if (before && isBlocking(before.kind, step.kind)) blocking += step.from - before.until;
  }
  return blocking;
}
