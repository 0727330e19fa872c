import { collides } from './ledger.ts';
import type { Place } from './ledger.ts';
import type { LiveReservation } from './make-room-input.ts';
import type { ReservationWrite } from './room-made.ts';

type Placing = Exclude<ReservationWrite, { kind: 'displace' }>;

/**
 * Puts changes into an order in which no two live rows ever overlap.
 * Shape:  displacements first; then always the first change whose place nobody holds any longer. Rows that change places in a circle come last, with `deferConstraint`.
 * Source: architecture.md "displace first, extend second"; "a swap needs the constraint deferred".
 */
export function orderWrites(
  reservations: readonly LiveReservation[],
  displaced: readonly string[],
  placings: readonly Placing[],
): { writes: ReservationWrite[]; deferConstraint: boolean } {
  const live = new Map<string, Place>(reservations.map((row) => [row.id, row]));
  const writes: ReservationWrite[] = displaced.map((reservationId) => ({ kind: 'displace', reservationId }));
  displaced.forEach((id) => live.delete(id));
  let waiting = [...placings];
  while (waiting.length > 0) {
    const next = waiting.find(
      (write) => ![...live].some(([id, place]) => id !== write.reservationId && collides(place, write)),
    );
    if (!next) return { writes: [...writes, ...waiting], deferConstraint: true };
    live.set(next.reservationId ?? `new ${String(writes.length)}`, next);
    writes.push(next);
    waiting = waiting.filter((write) => write !== next);
  }
  return { writes, deferConstraint: false };
}
