import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Day, ok } from '../../visits/testing/a-day.ts';
import type { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';

const SUMMER_BEGINS = '2026-03-29';
const SUMMER_ENDS = '2026-10-25';
let day: Day;

beforeAll(async () => {
  day = await Day.begin({
    zone: 'Europe/Berlin',
    clock: '2026-03-20T08:00:00+01:00',
    dates: [],
    doctors: 1,
    nurses: 3,
  });
  const { clinicId, sql } = day.api;
  // Both days are Sundays: this clinic is open on them.
  await day.api.pool.query(`UPDATE clinic SET settings = $2 WHERE id = $1`, [
    clinicId,
    JSON.stringify({ openingHours: { sun: { start: '08:30', end: '18:00' } }, closedOnHolidaysOf: null }),
  ]);
  for (const [date, offset] of [
    [SUMMER_BEGINS, '+02:00'],
    [SUMMER_ENDS, '+01:00'],
  ] as const) {
    for (const staffId of Object.values(day.clinic.staff)) {
      await sql(
        `INSERT INTO shift (clinic_id, id, staff_id, date, during) VALUES ($1, gen_random_uuid(), $2, $3, tstzrange($4, $5))`,
        [clinicId, staffId, date, `${date}T08:30:00${offset}`, `${date}T18:00:00${offset}`],
      );
    }
  }
}, 120_000);
afterAll(() => day.close());

const found = async (date: string): Promise<ItineraryView[]> =>
  ok(await day.api.as('reception').get(`/availability?treatment=dst&from=${date}&to=${date}&limit=200`)).items;
const startOf = (itinerary: ItineraryView | undefined, kind: string): string =>
  itinerary?.steps.find((step) => step.kind === kind)?.start ?? '';

describe.each([
  ['that has 23 hours', SUMMER_BEGINS, '+02:00'],
  ['that has 25 hours', SUMMER_ENDS, '+01:00'],
])('booking on a day %s', (_, date, offset) => {
  it('keeps to the opening hours and the cut-off on the wall', async () => {
    const offered = await found(date);
    expect(offered.length).toBeGreaterThan(0);
    for (const itinerary of offered) {
      expect(itinerary.arriveAt.slice(19)).toBe(offset);
      expect(startOf(itinerary, 'mri') >= `${date}T08:30`).toBe(true);
      expect(startOf(itinerary, 'preparation') >= `${date}T12:30`).toBe(true);
      expect(itinerary.homeBy <= `${date}T18:00:00${offset}`).toBe(true);
    }
  });

  it('books exactly the hours that were offered', async () => {
    const [best] = await found(date);
    const visit = ok(
      await day.api.as('reception').post('/visits', {
        patientId: day.patient(date === SUMMER_BEGINS ? 1 : 2),
        treatment: 'dst',
        itineraryId: best?.itineraryId,
      }),
      201,
    );
    const planned = visit.steps.find(({ kind }: { kind: string }) => kind === 'procedure').planned;
    expect(planned.start).toBe(startOf(best, 'procedure'));
    expect(await found(date)).not.toContainEqual(best);
  });
});
