import type { Step, Visit } from '@higaeri/domain';
import { finish, giveBack } from './ended-rows.ts';
import { isLiveRow, type Reservation } from './reservation.ts';
import { plannedState, plannedStretch } from './step-times.ts';
import { isOccupied, MINUTE, usedUntil, type VisitNow, type WantedRow } from './wanted-row.ts';

/**
 * The rows of a step that has not begun.
 * Shape:  as they are, unless the plan has changed or the step is no longer begun; then as planned. What was given back or displaced is wanted again.
 */
export function plannedRows(step: Step, mine: readonly Reservation[], now: VisitNow): WantedRow[] {
  const state = plannedState(now.after, step);
  if (state === 'released') {
    return mine.map((row) =>
      isOccupied(row) ? finish(row, now.at, now.now) : row.state === 'in-use' ? kept(row) : giveBack(row),
    );
  }
  const begun = mine.some((row) => row.state === 'in-use' || row.state === 'done');
  if (mine.length === 0 || begun || planChanged(now.before, now.after, step)) return rowsOfPlan(step, state, now);
  return mine.map((row) => (isLiveRow(row) ? { ...kept(row), state } : wantedAgain(row, state, now)));
}

const kept = (row: Reservation): WantedRow => ({ ...row, by: 'keep' });

/** A place that lies in the past cannot be had again; the step waits for another. */
function wantedAgain(row: Reservation, state: 'held' | 'firm', { cause, now }: VisitNow): WantedRow {
  if (usedUntil(row) <= now) return { ...row, state: 'displaced', by: 'keep' };
  return { ...row, state, by: cause === 'corrected' ? 'claim' : 'plan' };
}

/** New rows at the planned time. Shape: a recovery room and its nurse through the review. */
export function rowsOfPlan(step: Step, state: 'held' | 'firm', now: VisitNow): WantedRow[] {
  const stretch = plannedStretch(now.after, step);
  if (!stretch || !step.planned) return [];
  return step.planned.resources.flatMap((resourceId) => {
    const resource = now.catalogue.get(resourceId);
    if (!resource) return [];
    const row: Reservation = {
      id: now.makeId(),
      visitId: now.after.id,
      stepId: step.id,
      stepKind: step.kind,
      resourceId,
      resourceKind: resource.kind,
      turnoverMinutes: resource.turnoverMinutes,
      from: stretch.from,
      until: stretch.until + resource.turnoverMinutes * MINUTE,
      state,
      endedAt: null,
    };
    return [wantedAgain(row, state, now)];
  });
}

function planChanged(before: Visit, after: Visit, { id, planned }: Step): boolean {
  if (before === after) return false;
  const earlier = before.steps.find((step) => step.id === id);
  return JSON.stringify(earlier?.planned) !== JSON.stringify(planned);
}
