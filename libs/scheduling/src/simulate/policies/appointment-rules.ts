import type { Minute } from '../../model/time.ts';
import type { BookedDay } from '../booked-day.ts';

/** The last patient of a morning is asked to come this long before the morning ends, so that images and decision still fit in. */
const LAST_ARRIVAL = 75;

/**
 * Appointments at equal intervals through the morning.
 * Shape:  a time for each place in the queue; the first `together` come at once when the clinic opens.
 * Units:  minutes since midnight, rounded down to whole ones.
 */
export function evenAppointments({ clinic, visits }: BookedDay, together = 1): Minute[] {
  const morning = clinic.policy.morningEnd - LAST_ARRIVAL - clinic.opening;
  const interval = morning / Math.max(1, visits.length - 1);
  return visits.map((_, place) => clinic.opening + Math.floor(interval * Math.max(0, place - together + 1)));
}
