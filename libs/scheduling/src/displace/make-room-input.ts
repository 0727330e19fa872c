import type { ResourceKind } from '../model/resource.ts';
import type { Interval } from '../model/time.ts';
import type { StepKind } from '../model/visit-template.ts';

/**
 * A reservation inside the constraint, as it is now.
 * Shape:  `stepIndex` orders the steps of a visit; `started` steps and `in-use` rows are never moved or cut. Patients' own rows are not passed.
 * Units:  the caller's (minutes, or milliseconds since the epoch), the same in the whole input; `until` includes the turnover.
 */
export interface LiveReservation {
  readonly id: string;
  readonly visitId: string;
  readonly stepId: string;
  readonly stepIndex: number;
  readonly stepKind: StepKind;
  readonly resourceId: string;
  readonly from: number;
  readonly until: number;
  readonly state: 'held' | 'firm' | 'in-use';
  readonly started: boolean;
}

/** A row of the catalogue on that day. Shape: `open` is where plans may be moved to, `closed` blocks even inside it (closures, cleaning). Units: the caller's. */
export interface ClinicResource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly open: readonly Interval[];
  readonly closed?: readonly Interval[];
  readonly turnover: number;
  readonly unitOf?: string;
}

/**
 * What is really happening, and therefore is not refused.
 * Shape:  `reservationId` names the row that is extended, cut or moved; without it the claim is a new row.
 * Units:  the caller's; `until` includes the turnover.
 */
export interface Claim {
  readonly visitId: string;
  readonly reservationId?: string;
  readonly resourceId: string;
  readonly from: number;
  readonly until: number;
}

/** One later step of a claiming visit that is pushed back as a whole. Units: the caller's, positive is later. */
export interface OwnShift {
  readonly visitId: string;
  readonly stepIndex: number;
  readonly by: number;
}

export interface MakeRoomInput {
  readonly reservations: readonly LiveReservation[];
  readonly resources: readonly ClinicResource[];
  readonly claims: readonly Claim[];
  readonly shifts?: readonly OwnShift[];
}
