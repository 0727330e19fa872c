import type { Minute } from '../model/time.ts';
import type { PlacedTask, Placement } from '../plan/engine/placement.ts';
import { parked } from '../plan/engine/placement.ts';
import { placeTasks } from '../plan/engine/place-tasks.ts';
import type { PlanModel, VisitModel } from '../plan/engine/plan-model.ts';
import { lunchDue } from '../plan/pause.ts';
import { ownDoctor, pendingInOrder, type Pending } from './pending.ts';
import { RowQueue } from './row-queue.ts';

/**
 * Pushes back what can not start as planned, and nothing else: the same rows in the same order.
 * Shape:  one placement per visit; a visit without a current plan for each step ahead, or whose rows never open again, is parked. Waits may become longer than the rules allow.
 * Units:  minutes; what moves starts on the policy's grid.
 */
export function rightShift(model: PlanModel): Placement[] {
  const queue = new RowQueue(model);
  const placed = new Map<VisitModel, PlacedTask[]>();
  const stuck = new Set<VisitModel>();
  for (const step of pendingInOrder(model)) {
    const before = placed.get(step.visit) ?? [];
    if (stuck.has(step.visit)) continue;
    const from = queue.firstStart(step.rows, earliestOf(model, step, before.at(-1)), step.planned, step.task.minutes);
    if (from === undefined) {
      stuck.add(step.visit);
      continue;
    }
    const next = [...before, { task: step.task, from, rows: step.rows }];
    placed.set(step.visit, next);
    queue.follow(placeTasks(model, step.visit, next).uses);
  }
  return model.visits.map((visit) => {
    const tasks = placed.get(visit) ?? [];
    return tasks.length < visit.tasks || stuck.has(visit)
      ? parked(visit)
      : placeTasks(model, visit, tasks, ownDoctor(visit, tasks));
  });
}

function earliestOf(model: PlanModel, { visit, task, planned }: Pending, before: PlacedTask | undefined): Minute {
  const end = before ? before.from + before.task.minutes : visit.previousEnd;
  const ready = Math.max(planned, visit.earliest, task.earliest, end ?? 0);
  if (end === undefined || !visit.lunch || !lunchDue(end, ready, task.kind, visit.lunch)) return ready;
  return Math.max(ready, Math.max(end, visit.lunch.window.from) + visit.lunch.minutes);
}
