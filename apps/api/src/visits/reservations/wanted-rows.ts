import type { Step } from '@higaeri/domain';
import { giveBack, rowAtTheEnd } from './ended-rows.ts';
import { plannedRows } from './planned-rows.ts';
import type { Reservation } from './reservation.ts';
import { isOver } from './step-times.ts';
import { takenRows } from './taken-rows.ts';
import type { VisitNow, WantedRow } from './wanted-row.ts';

/**
 * The rooms, devices and people that a visit should have after a fact, whatever the fact was.
 * Shape:  rows present and not wanted any more are left out; the patient's own row is not among them.
 * Source: architecture.md "Booking" and "Traps"; the decisions on reservations.
 */
export function wantedRows(now: VisitNow, rows: readonly Reservation[]): WantedRow[] {
  return now.after.steps.flatMap((step) => {
    const mine = rows.filter(({ stepId }) => stepId === step.id);
    return isOver(now.after) ? mine.map((row) => rowAtTheEnd(row, step, now)) : rowsOfStep(step, mine, now);
  });
}

function rowsOfStep(step: Step, mine: readonly Reservation[], now: VisitNow): WantedRow[] {
  switch (step.status) {
    case 'planned':
      return plannedRows(step, mine, now);
    case 'skipped':
      return mine.map((row) => (row.state === 'in-use' ? rowAtTheEnd(row, step, now) : giveBack(row)));
    default:
      return takenRows(step, mine, now);
  }
}
