import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { VisitTemplate } from '../model/visit-template.ts';
import type { DayQuery } from '../testing/arbitrary-queries.ts';
import { arbitraryDay, arbitraryQuery, arbitraryQueryToTheMinute } from '../testing/arbitrary-queries.ts';
import { enumerateItineraries } from '../testing/enumerate-itineraries.ts';
import { shiftQuery } from '../testing/shift-query.ts';
import { validateItinerary } from '../testing/validate-itinerary.ts';
import { comparePositions } from './position.ts';
import { searchItineraries } from './search-itineraries.ts';

const CASES = Number(process.env['SEARCH_CASES'] ?? 300);

describe('searching whole-day itineraries of any small clinic', () => {
  it('offers an itinerary if and only if it can be booked, with the least waiting for that doctor and procedure start', () => {
    fc.assert(fc.property(arbitraryQuery, expectExact), { numRuns: CASES });
  });

  it('does so to the minute', () => {
    fc.assert(fc.property(arbitraryQueryToTheMinute, expectExact), { numRuns: CASES / 3 });
  });

  it('does so at the end of a day of 25 hours as in its morning', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryQuery, arbitraryQueryToTheMinute),
        fc.integer({ min: 1, max: 139 }).map((tens) => 10 * tens),
        (asked, later) => {
          const times = (query: DayQuery, by: number): unknown[] =>
            searchItineraries(query).itineraries.map(({ position, steps }) => [
              { ...position, homeBy: position.homeBy - by },
              steps.map((step) => [step.kind, step.from - by, step.until - by, step.resources]),
            ]);
          expect(times(shiftQuery(asked, later), later)).toEqual(times(asked, 0));
        },
      ),
      { numRuns: CASES },
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

function expectExact(asked: DayQuery): void {
  const [day] = asked.days;
  if (!day) return;
  const found = searchItineraries(asked).itineraries;
  for (const itinerary of found) expect(validateItinerary(itinerary, { ...asked, day })).toEqual([]);
  const offered = found.map((itinerary) => ({
    doctor: itinerary.doctor,
    start: startOfLastRun(asked.template, itinerary.steps),
    waitMinutes: itinerary.waitMinutes,
    homeBy: itinerary.homeBy,
    otherReviewer: itinerary.reviewer !== itinerary.doctor,
  }));
  expect(sorted(offered)).toEqual(sorted(enumerateItineraries({ ...asked, day })));
}

function startOfLastRun(asked: VisitTemplate, steps: readonly { from: number; kind: string }[]): number {
  let index = steps.length - 1;
  const wait = (at: number): number | undefined =>
    asked.groups.flat().find((step) => step.kind === steps[at]?.kind)?.maxWait;
  while (index > 0 && wait(index) === 0 && steps[index]?.kind !== asked.lunch?.before) index--;
  return steps[index]?.from ?? 0;
}

function sorted<T extends { doctor: string; start: number }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.start - b.start || (a.doctor < b.doctor ? -1 : 1));
}
