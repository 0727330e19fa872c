import type { Explanation } from '../model/explanation.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { obstaclesOf } from './obstacles.ts';
import { resourceReliefs, wishReliefs } from './reliefs.ts';
import { searchItineraries } from './search-itineraries.ts';
import { searchedDays } from './searched-days.ts';

/**
 * Says for every day without an itinerary what stands in the way, and which single resource or wish would clear it.
 * Shape:  one explanation per date without a place, by date; `limit` and `after` have no part in it. Days that have a place are left out.
 * Units:  minutes of each day.
 * Errors: none; a template without steps explains nothing.
 */
export function explainNoItinerary({ limit: _page, after: _seen, ...query }: ItineraryQuery): Explanation[] {
  return searchedDays(query).flatMap((day): Explanation[] => {
    if (searchItineraries({ ...query, days: [day], limit: 1 }).itineraries.length > 0) return [];
    const obstacles = obstaclesOf(day, query);
    if (obstacles.length === 0) return [];
    return [{ date: day.date, obstacles, resources: resourceReliefs(day, query), wishes: wishReliefs(day, query) }];
  });
}
