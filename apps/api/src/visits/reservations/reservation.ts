import type { ResourceKind, StepKind } from '@higaeri/scheduling';

export const LIVE_STATES = ['held', 'firm', 'in-use'] as const;
export type LiveState = (typeof LIVE_STATES)[number];
/** `held · firm · in-use` are live: the constraint keeps them apart. */
export type ReservationState = LiveState | 'standby' | 'displaced' | 'released' | 'done';

/**
 * One row of the reservation table: a room, a device, a person or the patient for a stretch of time.
 * Shape:  `stepId` is null for the patient's own row, arrival to home; the recovery room and its nurse belong to `recovery` and reach to the end of the review, then to the departure.
 *         `endedAt` on a row in use: the step is over and the room is being cleaned.
 * Units:  milliseconds since the epoch; `until` includes the turnover.
 */
export interface Reservation {
  readonly id: string;
  readonly visitId: string;
  readonly stepId: string | null;
  readonly stepKind: StepKind | null;
  readonly resourceId: string;
  readonly resourceKind: ResourceKind | 'patient';
  readonly from: number;
  readonly until: number;
  readonly turnoverMinutes: number;
  readonly state: ReservationState;
  readonly endedAt: number | null;
}

export const isLiveRow = (row: Pick<Reservation, 'state'>): boolean =>
  (LIVE_STATES as readonly ReservationState[]).includes(row.state);
