import fc from 'fast-check';
import { searchItineraries } from '@higaeri/scheduling';
import type { DayQuery } from '@higaeri/scheduling/testing/arbitrary-queries';
import { arbitraryQuery, arbitraryQueryToTheMinute } from '@higaeri/scheduling/testing/arbitrary-queries';
import { enumerateItineraries } from '@higaeri/scheduling/testing/enumerate-itineraries';
import { validateItinerary } from '@higaeri/scheduling/testing/validate-itinerary';

/** What was compared. Shape: `wrong` counts the clinics for which search and trial disagree or the validator objects; `withPlaces` those that had any place. */
export interface Comparison {
  readonly cases: number;
  readonly withPlaces: number;
  readonly wrong: number;
}

const CHUNK = 500;

/**
 * Compares the search with trying everything, on random small clinics: on the five- and ten-minute grid, every eighth one to the minute.
 * Shape:  goes on until `cases` are compared or `deadline` has passed; the seeds count up from 1, so that a run can be repeated.
 * Units:  `deadline` in milliseconds of `performance.now()`.
 */
export function compareWithTrying(cases: number, deadline: number): Comparison {
  const clinics = fc.oneof(
    { weight: 7, arbitrary: arbitraryQuery },
    { weight: 1, arbitrary: arbitraryQueryToTheMinute },
  );
  let [compared, withPlaces, wrong] = [0, 0, 0];
  for (let seed = 1; compared < cases && performance.now() < deadline; seed++) {
    for (const asked of fc.sample(clinics, { seed, numRuns: CHUNK })) {
      if (compared === cases || performance.now() > deadline) break;
      const { places, agree } = compare(asked);
      compared++;
      if (places > 0) withPlaces++;
      if (!agree) wrong++;
    }
  }
  return { cases: compared, withPlaces, wrong };
}

function compare(asked: DayQuery): { places: number; agree: boolean } {
  const [day] = asked.days;
  if (!day) return { places: 0, agree: false };
  const found = searchItineraries(asked).itineraries;
  const sound = found.every((itinerary) => validateItinerary(itinerary, { ...asked, day }).length === 0);
  const offered = found.map(({ doctor, reviewer, waitMinutes, homeBy }) =>
    [doctor, homeBy, waitMinutes, reviewer !== doctor].join(),
  );
  const possible = enumerateItineraries({ ...asked, day }).map(({ doctor, waitMinutes, homeBy, otherReviewer }) =>
    [doctor, homeBy, waitMinutes, otherReviewer].join(),
  );
  return { places: possible.length, agree: sound && offered.sort().join(' ') === possible.sort().join(' ') };
}
