import { lunchDue } from '../pause.ts';
import type { PlanModel, TaskModel, VisitModel } from './plan-model.ts';

/** The cost of a pause, Infinity where it is not allowed. Units: minutes in, weighted minutes out. */
export function pauseCost(
  { policy }: PlanModel,
  { lunch }: VisitModel,
  task: TaskModel,
  end: number,
  start: number,
): number {
  let wait = start - end;
  if (wait < 0) return Infinity;
  if (lunch && lunchDue(end, start, task.kind, lunch)) {
    if (start < Math.max(end, lunch.window.from) + lunch.minutes) return Infinity;
    wait -= lunch.minutes;
  }
  if (wait > task.maxPause) return Infinity;
  return wait * (task.blocked ? policy.weights.blocking : policy.weights.waiting);
}
