import type { ResourceKind } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { PlacedTask, Placement } from '../plan/engine/placement.ts';
import { parked } from '../plan/engine/placement.ts';
import { placeTasks } from '../plan/engine/place-tasks.ts';
import type { PlanModel, TaskModel, VisitModel } from '../plan/engine/plan-model.ts';
import { lunchDue } from '../plan/pause.ts';
import { RowQueue } from './row-queue.ts';

/** A step of the current plan on its way to its new time. Units: minutes. */
interface Pending {
  readonly visit: VisitModel;
  readonly task: TaskModel;
  readonly planned: Minute;
  readonly rows: readonly number[];
}

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

/** The planned steps of all visits in the order of the plan; a step never comes before one that its patient does first. */
function pendingInOrder(model: PlanModel): Pending[] {
  const rowOf = new Map(model.rows.map((row, index) => [row.resource.id, index]));
  const pending = model.visits.flatMap((visit) => {
    const tasks = new Map(visit.orders.flat(2).map((task) => [task.stepId, task]));
    const current = (visit.visit.current ?? []).toSorted((a, b) => a.from - b.from);
    return current.flatMap((step): Pending[] => {
      const task = tasks.get(step.stepId);
      const kinds = task ? kindsOf(model, task) : [];
      const rows = step.resources.flatMap((id) => rowOf.get(id) ?? []);
      const needed = rows.filter((row) => kinds.includes(model.rows[row]!.resource.kind));
      return task ? [{ visit, task, planned: step.from, rows: needed }] : [];
    });
  });
  return pending.sort((a, b) => a.planned - b.planned);
}

/** The kinds of rows a task takes for itself; a review names the recovery room too, which the step before it keeps. */
function kindsOf({ rows }: PlanModel, task: TaskModel): ResourceKind[] {
  const examples = task.needs.flatMap(({ pool, device }) => [
    pool.owners[0]?.rows[0],
    device ? pool.owners[0]?.devices[0] : undefined,
  ]);
  const kinds = examples.flatMap((row) => (row === undefined ? [] : [rows[row]!.resource.kind]));
  return task.doctor ? [...kinds, 'doctor'] : kinds;
}

function earliestOf(model: PlanModel, { visit, task, planned }: Pending, before: PlacedTask | undefined): Minute {
  const end = before ? before.from + before.task.minutes : visit.previousEnd;
  const ready = Math.max(planned, visit.earliest, task.earliest, end ?? 0);
  if (end === undefined || !visit.lunch || !lunchDue(end, ready, task.kind, visit.lunch)) return ready;
  return Math.max(ready, Math.max(end, visit.lunch.window.from) + visit.lunch.minutes);
}

function ownDoctor(visit: VisitModel, tasks: readonly PlacedTask[]): number | undefined {
  const treated = tasks.find(({ task }) => task.doctor === 'same');
  return treated?.rows.find((row) => visit.skilled.includes(row)) ?? visit.preferred;
}
