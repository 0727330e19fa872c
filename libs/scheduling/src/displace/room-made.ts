import type { Claim } from './make-room-input.ts';

/**
 * One change of the reservation table.
 * Shape:  `displace` takes a row out of the constraint; `move` gives another visit's row an identical room or nurse, `shift` pushes a claiming visit's own later row back, both to their final place;
 *         `claim` writes the claim itself, into its row or as a new one.
 * Units:  the caller's; `until` includes the turnover.
 */
export type ReservationWrite =
  | { readonly kind: 'displace'; readonly reservationId: string }
  | {
      readonly kind: 'move' | 'shift';
      readonly reservationId: string;
      readonly resourceId: string;
      readonly from: number;
      readonly until: number;
    }
  | ({ readonly kind: 'claim' } & Claim);

/** Why a visit lost its place: the resource, and the visit that needs it (its own, when it overruns into its own later step, or when its shifted step met something unmovable). */
export interface DisplacementReason {
  readonly resourceId: string;
  readonly byVisitId: string;
}

/** The unstarted steps of a visit that are no longer reserved and need a new place. Shape: in step order. */
export interface DisplacedVisit {
  readonly visitId: string;
  readonly stepIds: readonly string[];
  readonly reservationIds: readonly string[];
  readonly reason: DisplacementReason;
}

/** A claim that could not be written because something unmovable is there. Shape: `reservationId` is that row, or undefined when it is another claim of the same call. */
export interface ClaimConflict {
  readonly claim: Claim;
  readonly visitId: string;
  readonly reservationId?: string;
}

/**
 * What must be written, and who must be told.
 * Shape:  written one by one in this order, no two live rows of a resource ever overlap: displacements first, claims where they fit last;
 *         only when rows change places in a circle is `deferConstraint` set, and the overlap rule has to wait for the end of the transaction.
 */
export interface RoomMade {
  readonly writes: readonly ReservationWrite[];
  readonly deferConstraint: boolean;
  readonly displaced: readonly DisplacedVisit[];
  readonly conflicts: readonly ClaimConflict[];
}
