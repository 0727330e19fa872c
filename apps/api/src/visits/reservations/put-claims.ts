import { makeRoom, type Claim, type DisplacedVisit, type OwnShift, type ReservationWrite } from '@higaeri/scheduling';
import type { DayPlan } from './day-plan.ts';
import type { DayTable } from './day-table.ts';
import { clinicResources, liveReservations } from './live-input.ts';
import type { Reservation } from './reservation.ts';
import { asRow, usedUntil, type WantedRow } from './wanted-row.ts';

export interface Moved {
  readonly row: Reservation;
  readonly fromResourceId: string;
}

export interface Claimed {
  readonly displaced: readonly DisplacedVisit[];
  readonly moved: readonly Moved[];
  /** Claims that met somebody who is really there. */
  readonly overlaps: readonly { readonly row: Reservation; readonly visitId: string }[];
}

/** Puts what really happens into the table; others yield, or the row stays outside the constraint where nobody can. */
export function putClaims(claims: readonly WantedRow[], shifts: readonly OwnShift[], plan: DayPlan): Claimed {
  if (claims.length === 0 && shifts.length === 0) return { displaced: [], moved: [], overlaps: [] };
  const { table } = plan;
  for (const claim of claims) endCleaning(claim, table);
  const rows = new Map<Claim, Reservation>(claims.map((claim) => claimAndRow(sparingOthers(claim, table))));
  const reservations = liveReservations(table.live());
  const made = makeRoom({ reservations, resources: clinicResources(plan), claims: [...rows.keys()], shifts });
  const moved = made.writes.flatMap((write) => applied(write, plan));
  const overlaps = made.conflicts.flatMap(({ claim, visitId }) => {
    const row = rows.get(claim);
    return row ? [{ row, visitId }] : [];
  });
  for (const row of rows.values()) {
    table.put(overlaps.some((overlap) => overlap.row === row) ? { ...row, state: 'displaced' } : row);
  }
  return { displaced: made.displaced, moved, overlaps };
}

const claimAndRow = (row: Reservation): [Claim, Reservation] => {
  const { visitId, resourceId, from, until } = row;
  return [{ visitId, resourceId, from, until }, row];
};

/** Another row loses its place or gets another; claims are put by the caller. */
function applied(write: ReservationWrite, plan: DayPlan): Moved[] {
  if (write.kind === 'claim') return [];
  const row = plan.table.get(write.reservationId);
  if (!row) return [];
  if (write.kind === 'displace') {
    plan.table.put({ ...row, state: 'displaced' });
    return [];
  }
  const placed = at(row, write, plan);
  plan.table.put(placed);
  return placed.resourceId === row.resourceId ? [] : [{ row: placed, fromResourceId: row.resourceId }];
}

function at(row: Reservation, to: { resourceId: string; from: number; until: number }, plan: DayPlan): Reservation {
  const turnoverMinutes = plan.catalogue.get(to.resourceId)?.turnoverMinutes ?? row.turnoverMinutes;
  return { ...row, resourceId: to.resourceId, from: to.from, until: to.until, turnoverMinutes };
}

/** Whoever goes into a room that is only being cleaned finds it ready. */
function endCleaning(claim: Reservation, table: DayTable): void {
  for (const row of table.inTheWay(claim.resourceId, claim.from, claim.until)) {
    if (row.state === 'in-use' && row.endedAt !== null) table.put({ ...row, state: 'done' });
  }
}

/** A shorter cleaning, and a small delay of what has not outstayed its time, do not take the next visit's place. */
function sparingOthers(claim: WantedRow, table: DayTable): Reservation {
  const row = asRow(claim);
  const next = table
    .inTheWay(row.resourceId, row.from, row.until)
    .find((other) => other.visitId !== row.visitId && other.state !== 'in-use' && other.from > row.from);
  return next && next.from >= usedUntil(row) - (claim.spare ?? 0) ? { ...row, until: next.from } : row;
}
