import { varianceOf } from '../../chance/duration.ts';
import { expectedDuration } from '../../predict/expected.ts';
import type { BookedDay, Policy } from '../booked-day.ts';
import { evenAppointments } from './appointment-rules.ts';

/**
 * Visits whose procedure is most predictable come first and go first, so that surprises happen when nobody is left to wait for them.
 * Source: Denton, Viapiano & Vogl, Health Care Manage Sci 10 (2007).
 */
export const smallestVariance: Policy = {
  name: 'smallest-variance',
  forDay: (day) => {
    const places = placesByVariance(day);
    const even = evenAppointments(day);
    return { appointments: places.map((place) => even[place]!), urgency: (visit) => places[visit]! };
  },
};

/** The place of each visit when the least variable procedure is first; alike ones keep the order of the bookings. */
function placesByVariance({ clinic, visits }: BookedDay): number[] {
  const variances = visits.map((visit) =>
    varianceOf(expectedDuration(clinic.experience, { kind: 'procedure', ...visit }, visit.procedureMinutes)),
  );
  const order = visits.map((_, visit) => visit).sort((a, b) => variances[a]! - variances[b]! || a - b);
  const places = new Array<number>(visits.length);
  order.forEach((visit, place) => (places[visit] = place));
  return places;
}
