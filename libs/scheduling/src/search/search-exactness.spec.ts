import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { VisitTemplate } from '../model/visit-template.ts';
import { arbitraryDay, arbitraryQuery } from '../testing/arbitrary-queries.ts';
import { enumerateItineraries } from '../testing/enumerate-itineraries.ts';
import { validateItinerary } from '../testing/validate-itinerary.ts';
import { comparePositions } from './position.ts';
import { searchItineraries } from './search-itineraries.ts';

describe('searching whole-day itineraries of any small clinic', () => {
  it('offers an itinerary if and only if it can be booked, with the least waiting for that doctor and procedure start', () => {
    fc.assert(
      fc.property(arbitraryQuery, (asked) => {
        const [only] = asked.days;
        if (!only) return;
        const found = searchItineraries(asked).itineraries;
        for (const itinerary of found) expect(validateItinerary(itinerary, { ...asked, day: only })).toEqual([]);
        const offered = found.map((itinerary) => ({
          doctor: itinerary.doctor,
          start: startOfLastRun(asked.template, itinerary.steps),
          waitMinutes: itinerary.waitMinutes,
          homeBy: itinerary.homeBy,
          otherReviewer: itinerary.reviewer !== itinerary.doctor,
        }));
        const possible = enumerateItineraries({ ...asked, day: only });
        expect(sorted(offered)).toEqual(sorted(possible));
      }),
      { numRuns: Number(process.env['SEARCH_CASES'] ?? 300) },
    );
  });

  it('pages through all of them in one order, nothing twice and nothing left out', () => {
    fc.assert(
      fc.property(
        arbitraryQuery,
        fc.array(arbitraryDay, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (asked, days, limit) => {
          const several = {
            ...asked,
            days: days.map((one, index) => ({ ...one, date: `2026-11-${String(24 + index)}` })),
          };
          const all = searchItineraries(several).itineraries;
          const paged = [];
          for (let page = searchItineraries({ ...several, limit }).itineraries; page.length > 0;) {
            paged.push(...page);
            const last = page.at(-1);
            if (!last) break;
            page = searchItineraries({
              ...several,
              limit,
              after: JSON.parse(JSON.stringify(last.position)) as typeof last.position,
            }).itineraries;
          }
          expect(paged).toEqual(all);
          all.slice(1).forEach((itinerary, index) => {
            const before = all[index];
            if (before) expect(comparePositions(before.position, itinerary.position)).toBeLessThan(0);
          });
        },
      ),
      { numRuns: 100 },
    );
  });
});

function startOfLastRun(asked: VisitTemplate, steps: readonly { from: number; kind: string }[]): number {
  let index = steps.length - 1;
  const wait = (at: number): number | undefined =>
    asked.groups.flat().find((step) => step.kind === steps[at]?.kind)?.maxWait;
  while (index > 0 && wait(index) === 0) index--;
  return steps[index]?.from ?? 0;
}

function sorted<T extends { doctor: string; start: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.start - b.start || (a.doctor < b.doctor ? -1 : 1));
}
