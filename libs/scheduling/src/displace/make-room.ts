import { clearPlace } from './clear-place.ts';
import { grantClaims, isPinned } from './grant-claims.ts';
import type { Claim, LiveReservation, MakeRoomInput } from './make-room-input.ts';
import { compareIds } from './ledger.ts';
import { orderWrites } from './order-writes.ts';
import type { DisplacedVisit, ReservationWrite, RoomMade } from './room-made.ts';
import { RoomMaking } from './room-making.ts';
import { shiftedSteps, shiftStep } from './shift-own-steps.ts';

/**
 * Makes room for what is really happening.
 * Shape:  claims are granted unless they meet what has begun; every unstarted row in their way moves to an identical free room or nurse, or its visit is displaced from that step on;
 *         then the claiming visits' own later steps shift, and may displace others in turn. The same input gives the same answer.
 * Units:  the caller's, the same everywhere.
 * Errors: none; what cannot be granted is in `conflicts`.
 * Source: architecture.md "Reality is never refused".
 */
export function makeRoom({ reservations, resources, claims, shifts = [] }: MakeRoomInput): RoomMade {
  // The order in which a database hands over its rows must not decide who is displaced.
  const rows = [...reservations].sort((a, b) => a.from - b.from || compareIds(a.id, b.id));
  const { granted, conflicts } = grantClaims(claims, rows);
  const making = new RoomMaking(resources, rows);
  const claimed = new Set(granted.flatMap((claim) => claim.reservationId ?? []));
  const steps = shiftedSteps(rows, shifts, claimed);
  for (const { row, to } of steps.flatMap((step) => step.rows)) making.wanted.set(row.id, to);
  for (const row of rows) {
    if (!claimed.has(row.id) && !making.wanted.has(row.id)) making.ledger.put({ ...row, row, fixed: isPinned(row) });
  }
  granted.forEach((claim, index) => {
    making.ledger.put({ ...claim, id: claim.reservationId ?? newRow(index), fixed: true });
  });
  granted.forEach((claim, index) => {
    clearPlace(
      making,
      claim,
      { resourceId: claim.resourceId, byVisitId: claim.visitId },
      claim.reservationId ?? newRow(index),
    );
  });
  for (const step of steps) shiftStep(making, step);

  const lost = making.displaced.flatMap((loss) => loss.rows.map((row) => row.id));
  const shifted = new Set(steps.flatMap((step) => step.rows.map(({ row }) => row.id)));
  const placings = [...changedRows(rows, making, claimed, shifted), ...granted.map(claimWrite)];
  return { ...orderWrites(rows, lost, placings), displaced: displacedVisits(making), conflicts };
}

function newRow(claim: number): string {
  return `claim ${String(claim)}`;
}

function claimWrite(claim: Claim): Extract<ReservationWrite, { kind: 'claim' }> {
  return { kind: 'claim', ...claim };
}

function changedRows(
  reservations: readonly LiveReservation[],
  { ledger }: RoomMaking,
  claimed: ReadonlySet<string>,
  shifted: ReadonlySet<string>,
): Extract<ReservationWrite, { kind: 'move' | 'shift' }>[] {
  return reservations.flatMap((row) => {
    const entry = ledger.get(row.id);
    if (!entry || claimed.has(row.id)) return [];
    if (entry.resourceId === row.resourceId && entry.from === row.from && entry.until === row.until) return [];
    const { resourceId, from, until } = entry;
    return [{ kind: shifted.has(row.id) ? 'shift' : 'move', reservationId: row.id, resourceId, from, until }];
  });
}

/** One entry per visit, also when it lost its steps in two goes; the first reason is the one people are told. */
function displacedVisits({ displaced }: RoomMaking): DisplacedVisit[] {
  const firstLoss = new Map([...displaced].reverse().map((loss) => [loss.visitId, loss]));
  return [...firstLoss.values()].reverse().map(({ visitId, reason }) => {
    const rows = displaced
      .filter((loss) => loss.visitId === visitId)
      .flatMap((loss) => loss.rows)
      .sort((a, b) => a.stepIndex - b.stepIndex || compareIds(a.id, b.id));
    const stepIds = [...new Set(rows.map((row) => row.stepId))];
    return { visitId, stepIds, reservationIds: rows.map((row) => row.id), reason };
  });
}
