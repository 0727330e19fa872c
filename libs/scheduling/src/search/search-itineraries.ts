import type { Itinerary } from '../model/itinerary.ts';
import { FoundItineraries } from './found-itineraries.ts';
import type { ItineraryQuery } from './itinerary-query.ts';

export interface ItineraryAnswer {
  readonly itineraries: readonly Itinerary[];
}

/**
 * Finds the whole-day itineraries of a span of days, best first.
 * Shape:  per day, doctor and start of the procedure the one with the least waiting, if and only if it can be booked on the grid; the order of `ItineraryPosition` is total, so pages neither repeat nor skip.
 *         Steps start on the grid, except those that follow straight after another.
 * Units:  minutes; at most `limit` itineraries, all without one.
 * Errors: none; an unknown doctor, treatment or an empty template finds nothing.
 * Source: scheduling.md "search".
 */
export function searchItineraries(query: ItineraryQuery): ItineraryAnswer {
  const { limit = Infinity } = query;
  const itineraries: Itinerary[] = [];
  if (limit <= 0) return { itineraries };
  for (const itinerary of new FoundItineraries(query)) {
    itineraries.push(itinerary);
    if (itineraries.length >= limit) break;
  }
  return { itineraries };
}
