import type { Step, Visit } from '@higaeri/domain';
import type { Reservation } from './reservation.ts';
import { isOccupied, isPerson, MINUTE, type VisitNow, type WantedRow } from './wanted-row.ts';

// A step that starts and ends in one instant still needs a stretch that is not empty.
const SHORTEST = 1_000;

/** What was reserved and never used goes back. */
export const giveBack = (row: Reservation): WantedRow =>
  row.state === 'done' || row.state === 'released'
    ? { ...row, by: 'keep' }
    : { ...row, state: 'released', endedAt: null, by: 'keep' };

/** The use ends at `end`: people are free at once, a room is being cleaned for its turnover. */
export function finish(row: Reservation, end: number, now: number): WantedRow {
  const until = Math.max(end, row.from + SHORTEST) + row.turnoverMinutes * MINUTE;
  const cleaning = row.state === 'in-use' && !isPerson(row) && until > now;
  return cleaning
    ? { ...row, until, endedAt: end, by: 'linger' }
    : { ...row, until, state: 'done', endedAt: end, by: 'keep' };
}

/** Whether the row was really taken, also when it had to stay outside the constraint because somebody was there. */
export const wasTaken = (row: Reservation, step: Step | undefined): boolean =>
  isOccupied(row) ||
  (row.state === 'displaced' && step?.startedAt != null && step.usedResources.includes(row.resourceId));

/** The rows of a visit that goes no further. */
export const rowAtTheEnd = (row: Reservation, step: Step | undefined, { at, now }: VisitNow): WantedRow => {
  if (wasTaken(row, step)) return finish(row, at, now);
  return row.state === 'in-use' ? { ...row, by: 'keep' } : giveBack(row);
};

/** When the use of a step's rooms ended: the operating room's only when the patient has a recovery room. Units: milliseconds since the epoch. */
export function useEnded(visit: Visit, step: Step): number {
  const rest = step.kind === 'procedure' ? visit.steps.find(({ kind }) => kind === 'recovery') : undefined;
  return Date.parse(rest?.startedAt ?? step.endedAt ?? visit.lastFactAt);
}
