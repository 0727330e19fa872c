import type { Minute } from './time.ts';
import type { StepKind } from './visit-template.ts';

/** A step with its times and every row it uses: a nurse appears as her unit rows, the review names the recovery room it happens in. Units: minutes. */
export interface ItineraryStep {
  readonly kind: StepKind;
  readonly from: Minute;
  readonly until: Minute;
  readonly resources: readonly string[];
}

/**
 * One row to write when the itinerary is booked.
 * Shape:  `until` includes the resource's own turnover; recovery room and nurse appear once, from the start of `recovery` to the end of the review.
 * Units:  minutes.
 */
export interface ItineraryReservation {
  readonly resourceId: string;
  readonly step: StepKind;
  readonly from: Minute;
  readonly until: Minute;
}

/**
 * Where an itinerary stands in the order of all of them; plain data, fit for a cursor.
 * Shape:  compared field by field in this order, smaller is better: not the preferred doctor, waiting minutes, date, end of the day, another doctor reviews,
 *         free stretches left over, doctor's id. "Earliest home" is an instant, so an earlier date wins before an earlier hour.
 */
export interface ItineraryPosition {
  readonly otherDoctor: 0 | 1;
  readonly waitMinutes: number;
  readonly date: string;
  readonly homeBy: Minute;
  readonly otherReviewer: 0 | 1;
  readonly fragments: number;
  readonly doctor: string;
}

/** A whole day for one patient that can be booked as it stands. Units: minutes; `arriveAt` is the start of the first step, `homeBy` the end of the last. */
export interface Itinerary {
  readonly date: string;
  readonly steps: readonly ItineraryStep[];
  readonly reservations: readonly ItineraryReservation[];
  readonly arriveAt: Minute;
  readonly homeBy: Minute;
  readonly waitMinutes: number;
  readonly doctor: string;
  readonly reviewer: string;
  readonly position: ItineraryPosition;
}
