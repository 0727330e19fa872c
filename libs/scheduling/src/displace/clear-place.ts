import type { Entry, Place } from './ledger.ts';
import type { DisplacementReason } from './room-made.ts';
import type { RoomMaking } from './room-making.ts';

/**
 * Clears a place of everything that can yield.
 * Shape:  each row in the way first moves to an identical free place, without alarm; only a visit for which there is none loses its steps from that one on.
 */
export function clearPlace(making: RoomMaking, place: Place, reason: DisplacementReason, except?: string): void {
  for (;;) {
    const victim = making.ledger.inTheWay(place, except).find((entry) => !entry.fixed);
    if (!victim) return;
    const alternative = making.alternativeFor(victim);
    if (alternative) making.relocate(alternative);
    else giveUp(making, victim, reason);
  }
}

/** Clears a place only when everybody in the way finds an identical one; otherwise nothing has changed and the answer is false. */
export function clearPlaceQuietly(making: RoomMaking, place: Place, except: string): boolean {
  const before = making.ledger.all();
  for (;;) {
    const victim = making.ledger.inTheWay(place, except).find((entry) => !entry.fixed);
    if (!victim) return true;
    const alternative = making.alternativeFor(victim);
    if (!alternative) {
      before.forEach((entry) => {
        making.ledger.put(entry);
      });
      return false;
    }
    making.relocate(alternative);
  }
}

function giveUp(making: RoomMaking, victim: Entry, reason: DisplacementReason): void {
  making.displace(victim.visitId, victim.row?.stepIndex ?? 0, reason);
}
