import type { Step } from '@higaeri/domain';
import { finish, giveBack, useEnded, wasTaken } from './ended-rows.ts';
import type { Reservation } from './reservation.ts';
import { expectedEnd } from './step-times.ts';
import { isOccupied, isPerson, MINUTE, stayingUntil, usedUntil, type VisitNow, type WantedRow } from './wanted-row.ts';

/** The rows of a step that has begun and of the rooms its patient still is in. */
export function takenRows(step: Step, mine: readonly Reservation[], now: VisitNow): WantedRow[] {
  const taken = step.usedResources.flatMap((id) => {
    const row = newest(mine.filter(({ resourceId }) => resourceId === id));
    return row || step.status === 'in-progress' ? [takenRow(step, id, row, now)] : [];
  });
  const others = mine.filter(({ id }) => !taken.some((row) => row.id === id));
  return [...taken, ...others.flatMap((row) => leftover(row, now))];
}

function takenRow(step: Step, resourceId: string, row: Reservation | undefined, now: VisitNow): WantedRow {
  const held = holds(step, row, resourceId, now);
  if (held) return held;
  if (!row) return occupied(step, resourceId, row, now);
  return wasTaken(row, step) ? finish(row, useEnded(now.after, step), now.now) : { ...row, by: 'keep' };
}

/** The row goes on while the step does; a room also while its patient has nowhere else to be. */
function holds(step: Step, row: Reservation | undefined, resourceId: string, now: VisitNow): WantedRow | null {
  const person = row ? isPerson(row) : false;
  const stays =
    step.status === 'in-progress' ||
    step.kind === 'recovery' ||
    (step.kind === 'procedure' && now.after.stage === 'awaiting-room' && !person);
  return stays ? occupied(step, resourceId, row, now) : null;
}

function occupied(step: Step, resourceId: string, row: Reservation | undefined, now: VisitNow): WantedRow {
  const resource = now.catalogue.get(resourceId);
  const turnoverMinutes = resource?.turnoverMinutes ?? row?.turnoverMinutes ?? 0;
  const from = Date.parse(step.startedAt ?? now.after.lastFactAt);
  const goesOn = row !== undefined && isOccupied(row) && row.from === from;
  const goingOn = step.status === 'in-progress' || step.kind === 'recovery';
  const expected = goingOn ? expectedEnd(now.after, step) : row ? usedUntil(row) : 0;
  const least = stayingUntil(expected, now.now) + turnoverMinutes * MINUTE;
  const until = goesOn ? Math.max(row.until, least) : least;
  return {
    id: row?.id ?? now.makeId(),
    visitId: now.after.id,
    stepId: step.id,
    stepKind: step.kind,
    resourceId,
    resourceKind: resource?.kind ?? row?.resourceKind ?? 'operating-room',
    turnoverMinutes,
    from,
    until,
    state: 'in-use',
    endedAt: null,
    by: goesOn && until === row.until ? 'keep' : 'claim',
    spare: spareOf(expected, now),
  };
}

/** Late, but within its time, a step may yet end a little sooner. An extension is known to last, and who has outstayed the time is really there. */
const spareOf = (expected: number, { cause, now, tolerated }: VisitNow): number =>
  cause !== 'discharge-reviewed' && now < expected ? tolerated : 0;

/** What was reserved for the step and not used, or used the time before. */
function leftover(row: Reservation, now: VisitNow): WantedRow[] {
  if (isOccupied(row)) return [finish(row, now.at, now.now)];
  if (row.state === 'in-use' || row.state === 'done') return [{ ...row, by: 'keep' }];
  return row.state === 'released' ? [giveBack(row)] : [];
}

const newest = (rows: readonly Reservation[]): Reservation | undefined => [...rows].sort((a, b) => b.from - a.from)[0];
