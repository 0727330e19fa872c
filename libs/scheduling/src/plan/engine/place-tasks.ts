import type { Minute } from '../../model/time.ts';
import { lunchDue } from '../pause.ts';
import type { PlanModel, VisitModel } from './plan-model.ts';
import type { OwnParts, PlacedTask, Placement, RowUse } from './placement.ts';
import { carriedUntil } from './placement.ts';

/**
 * The placement of a visit whose times and rows are decided, with its reservations and its cost.
 * Units:  minutes.
 */
export function placeTasks(model: PlanModel, visit: VisitModel, tasks: readonly PlacedTask[], own?: number): Placement {
  return {
    visit,
    tasks,
    uses: [...startedRows(visit, tasks), ...taskRows(model, tasks)],
    parts: ownParts(visit, tasks, own),
    doctor: own,
  };
}

function startedRows(visit: VisitModel, tasks: readonly PlacedTask[]): RowUse[] {
  return visit.started.map((use) => {
    const until = carriedUntil(use, tasks[0]);
    return { row: use.row, step: use.kind, from: use.from, until, clear: until + use.turnover };
  });
}

function taskRows(model: PlanModel, tasks: readonly PlacedTask[]): RowUse[] {
  return tasks.flatMap((placed, index) =>
    placed.rows.map((row) => {
      const until = endOfUse(model, placed, tasks[index + 1], row);
      return { row, step: placed.task.kind, from: placed.from, until, clear: until + model.rows[row]!.turnover };
    }),
  );
}

function endOfUse(model: PlanModel, { task, from }: PlacedTask, next: PlacedTask | undefined, row: number): Minute {
  const kind = model.rows[row]!.resource.kind;
  const need = task.needs.find((one) =>
    one.pool.owners.some((owner) => owner.rows.includes(row) || owner.devices.includes(row)),
  );
  if (!next || kind === 'doctor' || !need || need.extent === 'step') return from + task.minutes;
  return need.extent === 'next-start' ? next.from : next.from + next.task.minutes;
}

/** Shape: `own` is the doctor who consults and operates. */
function ownParts(visit: VisitModel, tasks: readonly PlacedTask[], own: number | undefined): OwnParts {
  const parts = { waiting: 0, blocking: 0, overtime: 0, otherDoctor: 0, toldMinutes: 0, toldPersons: 0, unplaced: 0 };
  let end = visit.previousEnd;
  let treated = false;
  for (const { task, from, rows } of tasks) {
    if (end !== undefined) {
      const lunch = visit.lunch && lunchDue(end, from, task.kind, visit.lunch) ? visit.lunch.minutes : 0;
      if (task.blocked) parts.blocking += from - end;
      else parts.waiting += from - end - lunch;
    }
    if (task.doctor === 'same' && !treated) {
      treated = true;
      if (visit.preferred !== undefined && own !== visit.preferred) parts.otherDoctor++;
    }
    if (task.doctor === 'prefer-same') {
      const wanted = treated ? own : visit.preferred;
      if (wanted !== undefined && !rows.includes(wanted)) parts.otherDoctor++;
    }
    if (task.told !== undefined) parts.toldMinutes = Math.max(parts.toldMinutes, Math.abs(from - task.told));
    end = from + task.minutes;
    parts.overtime += Math.max(0, end - task.endBy);
  }
  parts.toldPersons = parts.toldMinutes > 0 ? 1 : 0;
  return parts;
}
