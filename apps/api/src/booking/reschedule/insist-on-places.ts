import type { Visit } from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';
import { placeSearch, type DayPlan } from '../../visits/reservations/day-plan.ts';
import { isFree } from '../../visits/reservations/find-place.ts';
import { rowsOfPlan } from '../../visits/reservations/planned-rows.ts';
import { plannedState } from '../../visits/reservations/step-times.ts';
import { asRow } from '../../visits/reservations/wanted-row.ts';
import { SlotTaken } from '../../visits/bookings/slot-taken.ts';

/**
 * Every row of the new plan must be free, the visit's own present rows left out.
 * Errors: `SlotTaken`.
 */
export function insistOnPlaces(before: Visit, after: Visit, plan: DayPlan, now: Date): void {
  const changed = after.steps.filter((step) => {
    const earlier = before.steps.find(({ id }) => id === step.id);
    return step.planned !== null && JSON.stringify(earlier?.planned) !== JSON.stringify(step.planned);
  });
  for (const row of plan.table.ofVisit(after.id)) {
    if (changed.some(({ id }) => id === row.stepId)) plan.table.remove(row.id);
  }
  const search = placeSearch(plan, after);
  const view = {
    before,
    after,
    cause: 'rescheduled',
    at: now.getTime(),
    now: now.getTime(),
    catalogue: plan.catalogue,
    tolerated: 0,
    makeId: newId,
  } as const;
  for (const step of changed) {
    const state = plannedState(after, step);
    const rows = rowsOfPlan(step, state === 'released' ? 'held' : state, view);
    if (rows.length < (step.planned?.resources.length ?? 0) || !rows.every((row) => isFree(row, search)))
      throw new SlotTaken();
    for (const row of rows) plan.table.put(asRow(row));
  }
}
