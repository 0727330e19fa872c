import { Problem } from '../../platform/problem/problem.ts';
import type { DayFrame } from '../clinic-day/day-frame.ts';
import type { PinnedItinerary } from '../itineraries/pinned-itinerary.ts';

/** Errors: `itinerary_past`. */
export function insistOnFuture({ steps }: PinnedItinerary, frame: DayFrame, now: Date): void {
  const first = Math.min(...steps.map(({ from }) => from));
  if (frame.instantOf(first) < now.getTime()) throw new Problem('itinerary_past');
}
