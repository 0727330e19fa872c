import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClinicDay } from '../model/clinic-day.ts';
import { searchItineraries } from '../search/search-itineraries.ts';
import { visitTemplate } from '../templates/visit-template.ts';
import { arbitraryDay, arbitraryQuery } from '../testing/arbitrary-queries.ts';
import { aClinicDay, aResource, at, during } from '../testing/clinic-day-builder.ts';
import type { PictureReservation } from './free-time.ts';
import { FreeTime } from './free-time.ts';

const DATE = '2026-11-24';
const template = visitTemplate({ treatment: 'dst', firstDiscMinutes: 40, furtherDiscMinutes: 10, discs: 1 });

const change = fc.record({
  add: fc.boolean(),
  resource: fc.nat(),
  from: fc.integer({ min: 0, max: 110 }),
  minutes: fc.integer({ min: 1, max: 20 }),
});

/** What the picture should say, told by writing down every reservation. */
function withReservation(day: ClinicDay, { resourceId, from, until }: PictureReservation): ClinicDay {
  return {
    ...day,
    resources: day.resources.map((one) =>
      one.id === resourceId ? { ...one, busy: [...one.busy, { from, until }] } : one,
    ),
  };
}

describe('keeping the picture of a clinic’s free time', () => {
  it('answers as if it had been made anew, whatever is booked and given back', () => {
    fc.assert(
      fc.property(arbitraryQuery, fc.array(change, { maxLength: 8 }), (asked, changes) => {
        let [day] = asked.days;
        if (!day) return;
        const picture = new FreeTime([day]);
        const added: PictureReservation[] = [];
        for (const { add, resource, from, minutes } of changes) {
          const { id } = day.resources[resource % day.resources.length]!;
          const reservation = { date: day.date, resourceId: id, from, until: from + minutes };
          const before = day;
          if (add) {
            expect(picture.addReservation(reservation)).toBe(true);
            day = withReservation(day, reservation);
            added.push(reservation);
          } else if (added.length > 0) {
            const back = added.splice(resource % added.length, 1)[0]!;
            expect(picture.removeReservation(back)).toBe(true);
            day = added.reduce(withReservation, asked.days[0]!);
          }
          expect(before.date).toBe(day.date);
        }
        const { from, patientBusy = [] } = day;
        const days = picture.days(DATE, DATE).map((prepared) => ({ ...prepared, from, patientBusy }));
        expect(searchItineraries({ ...asked, days })).toEqual(searchItineraries({ ...asked, days: [day] }));
      }),
      { numRuns: 200 },
    );
  });

  it('changes one day only, and none that was handed out before', () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, (one, other) => {
        const picture = new FreeTime([
          { ...one, date: '2026-11-24' },
          { ...other, date: '2026-11-25' },
        ]);
        const [first, second] = picture.days('2026-11-24', '2026-11-25');
        const before = first!.rows.busyOf(0);
        picture.addReservation({ date: '2026-11-24', resourceId: 'mri', from: 10, until: 30 });
        const [firstNow, secondNow] = picture.days('2026-11-24', '2026-11-25');
        expect(first!.rows.busyOf(0)).toEqual(before);
        expect(firstNow!.rows.busyOf(0)).toHaveLength(before.length + 1);
        expect(secondNow!.rows).toBe(second!.rows);
      }),
    );
  });

  it('keeps a minute taken that two reservations share, when one of them is given back', () => {
    const picture = new FreeTime([aClinicDay()]);
    const first = { date: DATE, resourceId: 'or', from: at('12:30'), until: at('13:30') };
    const second = { date: DATE, resourceId: 'or', from: at('13:29'), until: at('18:00') };
    picture.addReservation(first);
    picture.addReservation(second);
    picture.removeReservation(first);
    const [best] = searchItineraries({ days: picture.days(DATE, DATE), template, grid: 1 }).itineraries;
    // Operation until 13:14 at the latest, then 15 minutes of cleaning.
    expect(best).toBeUndefined();
    picture.removeReservation(second);
    expect(searchItineraries({ days: picture.days(DATE, DATE), template }).itineraries).not.toEqual([]);
  });

  it('says so when it does not know the date, the resource or the reservation', () => {
    const picture = new FreeTime([aClinicDay()]);
    const known = { date: DATE, resourceId: 'or', from: 600, until: 660 };
    expect(picture.addReservation({ ...known, date: '2026-11-30' })).toBe(false);
    expect(picture.addReservation({ ...known, resourceId: 'or 9' })).toBe(false);
    expect(picture.removeReservation(known)).toBe(false);
  });

  it('takes a day anew, with another catalogue, and forgets one that has passed', () => {
    const picture = new FreeTime([aClinicDay()]);
    picture.replaceDay(aClinicDay([aResource('or', 'operating-room', { open: [during('08:30–12:00')] })]));
    expect(searchItineraries({ days: picture.days(DATE, DATE), template }).itineraries).toEqual([]);
    picture.dropDay(DATE);
    expect(picture.days(DATE, DATE)).toEqual([]);
  });
});
