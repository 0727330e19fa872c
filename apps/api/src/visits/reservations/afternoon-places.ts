import type { AfternoonPlaces } from './following.ts';
import type { Reservation } from './reservation.ts';

const AFTERNOON: ReadonlySet<string | null> = new Set(['preparation', 'procedure', 'recovery', 'discharge-review']);

/** What became of the afternoon. Shape: one displaced row says displaced; what is in use or over counts as firm. */
export function afternoonPlaces(rows: readonly Reservation[]): AfternoonPlaces {
  const states = new Set(rows.filter(({ stepKind }) => AFTERNOON.has(stepKind)).map(({ state }) => state));
  if (states.has('displaced')) return 'displaced';
  if (states.has('firm') || states.has('in-use') || states.has('done')) return 'firm';
  if (states.has('held')) return 'held';
  return states.has('released') ? 'released' : 'none';
}
