import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClinicDay } from '../model/clinic-day.ts';
import type { Interval } from '../model/time.ts';
import { arbitraryDay, arbitraryTemplate } from '../testing/arbitrary-queries.ts';
import { FreeTime } from '../timeline/free-time.ts';
import { explainNoItinerary } from './explain-no-itinerary.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { comparePositions } from './position.ts';
import { searchItineraries } from './search-itineraries.ts';

const DATES = ['2026-11-24', '2026-11-25', '2026-11-26'];
const stretch = fc
  .record({ from: fc.nat(100), minutes: fc.integer({ min: 1, max: 25 }) })
  .map(({ from, minutes }): Interval => ({ from, until: from + minutes }));

/** What may differ between two questions about the same days and the same kind of visit. */
const wishes = fc.record(
  {
    doctor: fc.constantFrom('sato', 'mori', 'nobody'),
    notBefore: fc.nat(40),
    notAfter: fc.integer({ min: 40, max: 115 }),
    limit: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: [] },
);

const question = fc.record({
  template: fc.nat(1),
  grid: fc.constantFrom(5, 5, 5, 1),
  wishes,
  from: fc.constantFrom(0, 0, 0, 12),
  patientBusy: fc.oneof(fc.constant([]), fc.array(stretch, { maxLength: 2 })),
  next: fc.boolean(),
});

const change = fc.record({ day: fc.nat(2), resource: fc.nat(), taken: stretch });

/** Days of one clinic on which different things are reserved. */
const days = fc.tuple(arbitraryDay, fc.array(change, { maxLength: 6 })).map(([day, changes]) => {
  const all = DATES.map((date) => ({ ...day, from: 0, patientBusy: [], date }));
  for (const { day: number, resource, taken } of changes) all[number] = withTaken(all[number]!, resource, taken);
  return all;
});

function withTaken<D extends ClinicDay>(day: D, resource: number, taken: Interval): D {
  const row = resource % day.resources.length;
  const resources = day.resources.map((one, index) => (index === row ? { ...one, busy: [...one.busy, taken] } : one));
  return { ...day, resources };
}

describe('asking a picture of free time again and again', () => {
  it('answers as if it were asked for the first time, whoever asks and whatever has changed meanwhile', () => {
    fc.assert(
      fc.property(
        days,
        fc.tuple(arbitraryTemplate, arbitraryTemplate),
        fc.array(fc.oneof({ weight: 3, arbitrary: question }, { weight: 1, arbitrary: change }), {
          minLength: 4,
          maxLength: 12,
        }),
        (known, templates, acts) => {
          const clinic: ClinicDay[] = [...known];
          const picture = new FreeTime(clinic);
          for (const act of acts) {
            if ('taken' in act) {
              const { date, resources } = clinic[act.day]!;
              const resourceId = resources[act.resource % resources.length]!.id;
              picture.addReservation({ date, resourceId, ...act.taken });
              clinic[act.day] = withTaken(clinic[act.day]!, act.resource, act.taken);
              continue;
            }
            const { from, patientBusy, grid } = act;
            const asked = { ...act.wishes, template: templates[act.template]!, grid };
            const there = picture.days('', '9999').map((day) => ({ ...day, from, patientBusy }));
            expectSame(
              { ...asked, days: there },
              { ...asked, days: clinic.map((day) => ({ ...day, from, patientBusy })) },
              act.next,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds on several days what it finds on each of them', () => {
    fc.assert(
      fc.property(days, arbitraryTemplate, wishes, (clinic, template, { limit: _all, ...asked }) => {
        const together = searchItineraries({ ...asked, template, days: clinic }).itineraries;
        const apart = clinic.flatMap((day) => searchItineraries({ ...asked, template, days: [day] }).itineraries);
        expect(together).toEqual(apart.sort((a, b) => comparePositions(a.position, b.position)));
      }),
      { numRuns: 300 },
    );
  });

  it('hands out the same itinerary for as long as its day stays as it is', () => {
    fc.assert(
      fc.property(days, arbitraryTemplate, (clinic, template) => {
        const picture = new FreeTime(clinic);
        const ask = () => searchItineraries({ days: picture.days('', '9999'), template }).itineraries;
        const first = ask();
        picture.addReservation({ date: DATES[1]!, resourceId: 'mri', from: 0, until: 5 });
        const untouched = first.filter(({ date }) => date !== DATES[1]);
        expect(ask().filter((itinerary) => untouched.includes(itinerary))).toHaveLength(untouched.length);
      }),
    );
  });
});

function expectSame(remembered: ItineraryQuery, fresh: ItineraryQuery, next: boolean): void {
  const answer = searchItineraries(remembered).itineraries;
  expect(answer).toEqual(searchItineraries(fresh).itineraries);
  const last = answer.at(-1);
  if (next && last)
    expect(searchItineraries({ ...remembered, after: last.position })).toEqual(
      searchItineraries({ ...fresh, after: last.position }),
    );
  if (next && !last) expect(explainNoItinerary(remembered)).toEqual(explainNoItinerary(fresh));
}
