import type { Reservation, ReservationState } from './reservation.ts';

const STRONGEST_FIRST: readonly ReservationState[] = [
  'displaced',
  'in-use',
  'firm',
  'held',
  'standby',
  'released',
  'done',
];

/**
 * What a step's rows say together.
 * Shape:  one displaced row makes the step displaced; a room that is only being cleaned counts as done; `none` without rows.
 */
export function stepReservation(rows: readonly Reservation[]): ReservationState | 'none' {
  const states = new Set(
    rows.map((row): ReservationState => (row.state === 'in-use' && row.endedAt !== null ? 'done' : row.state)),
  );
  return STRONGEST_FIRST.find((state) => states.has(state)) ?? 'none';
}
