import { collides } from './ledger.ts';
import type { Claim, LiveReservation } from './make-room-input.ts';
import type { ClaimConflict } from './room-made.ts';

/** Rows of what has begun stay where they are. */
export function isPinned(row: LiveReservation): boolean {
  return row.started || row.state === 'in-use';
}

export interface GrantedClaims {
  readonly granted: readonly Claim[];
  readonly conflicts: readonly ClaimConflict[];
}

/**
 * Separates the claims that can be written from those that meet something unmovable.
 * Shape:  unmovable are rows in use that no granted claim takes elsewhere, and claims named earlier, also for the same row. A refused claim leaves its row where it is, which may refuse another; repeated until nothing changes.
 */
export function grantClaims(claims: readonly Claim[], reservations: readonly LiveReservation[]): GrantedClaims {
  let granted: readonly Claim[] = claims;
  const conflicts: ClaimConflict[] = [];
  for (let refused = true; refused;) {
    const leaving = new Set(granted.map((claim) => claim.reservationId));
    const staying = reservations.filter((row) => isPinned(row) && !leaving.has(row.id));
    const kept: Claim[] = [];
    for (const claim of granted) {
      const row = staying.find((other) => collides(other, claim));
      const rival = kept.find((other) => collides(other, claim) || isSameRow(other, claim));
      if (row) conflicts.push({ claim, visitId: row.visitId, reservationId: row.id });
      else if (rival) conflicts.push({ claim, visitId: rival.visitId });
      else kept.push(claim);
    }
    refused = kept.length < granted.length;
    granted = kept;
  }
  return { granted, conflicts };
}

function isSameRow(a: Claim, b: Claim): boolean {
  return a.reservationId !== undefined && a.reservationId === b.reservationId;
}
