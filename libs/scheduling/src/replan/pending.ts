import type { ResourceKind } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { PlacedTask } from '../plan/engine/placement.ts';
import type { PlanModel, TaskModel, VisitModel } from '../plan/engine/plan-model.ts';

/** A step of the current plan on its way to its new time. Units: minutes. */
export interface Pending {
  readonly visit: VisitModel;
  readonly task: TaskModel;
  readonly planned: Minute;
  readonly rows: readonly number[];
}

/** The planned steps of all visits in the order of the plan; a step never comes before one that its patient does first. */
export function pendingInOrder(model: PlanModel): Pending[] {
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

/** The doctor who consults and operates. Shape: a row; the preferred one while nobody is bound. */
export function ownDoctor(visit: VisitModel, tasks: readonly PlacedTask[]): number | undefined {
  const treated = tasks.find(({ task }) => task.doctor === 'same');
  return treated?.rows.find((row) => visit.skilled.includes(row)) ?? visit.preferred;
}
