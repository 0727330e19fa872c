import type { Reservation } from './reservation.ts';
import { isOver } from './step-times.ts';
import { finish, giveBack } from './ended-rows.ts';
import { isOccupied, LEAD, MINUTE, usedUntil, type VisitNow } from './wanted-row.ts';

// Without any planned step, a walk-in is taken to stay this long at first.
const UNPLANNED_STAY = 60 * MINUTE;

/**
 * The patient's own row, one per visit, arrival to home.
 * Shape:  reserved until the check-in, in use until the patient has left, and as long as the visit's other rows; undefined when there is nothing to reserve.
 */
export function patientRow(
  now: VisitNow,
  mine: Reservation | undefined,
  rows: readonly Reservation[],
): Reservation | undefined {
  const { after } = now;
  if (isOver(after)) return mine && (isOccupied(mine) ? finish(mine, now.at, now.now) : giveBack(mine));
  const counted = rows.filter(({ state }) => state !== 'released');
  if (!after.checkedInAt && counted.length === 0) return mine && giveBack(mine);
  const from = after.checkedInAt ? Date.parse(after.checkedInAt) : Math.min(...counted.map((row) => row.from));
  const last = Math.max(...counted.map(usedUntil), from + MINUTE);
  return {
    id: mine?.id ?? now.makeId(),
    visitId: after.id,
    stepId: null,
    stepKind: null,
    resourceId: after.patientId,
    resourceKind: 'patient',
    turnoverMinutes: 0,
    from,
    until: after.checkedInAt ? Math.max(last, now.now + LEAD, counted.length === 0 ? from + UNPLANNED_STAY : 0) : last,
    state: after.checkedInAt ? 'in-use' : 'firm',
    endedAt: null,
  };
}
