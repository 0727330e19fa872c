import type { Schedule, ScheduledVisit } from '../plan-answer.ts';
import type { PlanModel } from './plan-model.ts';
import { giveOutRows } from './give-out-rows.ts';
import type { Placement, RowUse } from './placement.ts';

/** A plan as everyone else reads it. Shape: every step names the rows it uses, those a step before it keeps included. Units: minutes. */
export function scheduleOf(model: PlanModel, placements: readonly Placement[]): Schedule {
  const rowsOf = giveOutRows(model, placements);
  const shown = placements.filter(({ tasks, uses }) => tasks.length > 0 || uses.length > 0);
  return {
    visits: shown.map((placement) => scheduledVisit(model, placement, rowsOf)),
    unplaced: placements.filter(({ parts }) => parts.unplaced > 0).map(({ visit }) => visit.visit.visitId),
  };
}

function scheduledVisit(
  { rows }: PlanModel,
  { visit, tasks, uses }: Placement,
  rowsOf: (use: RowUse) => readonly number[],
): ScheduledVisit {
  const ids = (use: RowUse): string[] => rowsOf(use).map((row) => rows[row]!.resource.id);
  return {
    visitId: visit.visit.visitId,
    steps: tasks.map(({ task, from }) => {
      const until = from + task.minutes;
      const present = uses.filter((use) => use.from < until && from < use.until);
      return { stepId: task.stepId, kind: task.kind, from, until, resources: present.flatMap(ids) };
    }),
    reservations: uses.flatMap((use) =>
      ids(use).map((resourceId) => ({ resourceId, step: use.step, from: use.from, until: use.clear })),
    ),
  };
}
