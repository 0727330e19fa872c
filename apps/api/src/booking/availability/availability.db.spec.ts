import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Day, DAY, ok } from '../../visits/testing/a-day.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { ItineraryOffers } from '../../visits/itineraries/itinerary-offers.ts';
import { askedOf } from './asked-of.ts';
import type { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';

const NEXT = '2026-04-07';
let day: Day;

beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT],
    doctors: 2,
    nurses: 4,
    operatingRooms: 2,
    recoveryRooms: 3,
    patients: 4,
  });
}, 120_000);
afterAll(() => day.close());

const search = (query: string) =>
  day.api
    .as('reception')
    .get<{ items: ItineraryView[]; nextCursor: string | null }>(`/availability?treatment=dst&${query}`);
const found = async (query: string): Promise<ItineraryView[]> => ok(await search(query)).items;
const BOTH = `from=${DAY}&to=${NEXT}&limit=200`;
const kinds = (itinerary: ItineraryView | undefined): string[] => itinerary?.steps.map(({ kind }) => kind) ?? [];

describe('looking for a whole day', () => {
  it('offers all seven steps with rooms, people, arrival and way home', async () => {
    const [best] = await found(BOTH);
    expect(kinds(best).sort()).toEqual(
      ['consultation', 'discharge-review', 'mri', 'preparation', 'procedure', 'recovery', 'xray'].sort(),
    );
    const procedure = best?.steps.find(({ kind }) => kind === 'procedure');
    expect(procedure?.resources.map(({ kind }) => kind).sort()).toEqual([
      'doctor',
      'fluoroscope',
      'nurse',
      'operating-room',
    ]);
    const firstStart = Math.min(...(best?.steps.map(({ start }) => Date.parse(start)) ?? []));
    expect(firstStart - Date.parse(best?.arriveAt ?? '')).toBe(20 * 60_000);
    expect(best?.homeBy).toMatch(/\+09:00$/);
  });

  it('is written with the bytes of its view', async () => {
    const response = await fetch(`${day.api.url}/api/v1/availability?treatment=dst&${BOTH}`, {
      headers: { ...day.api.as('reception').headers, 'accept-encoding': 'identity' },
    });
    const text = await response.text();
    const offers = day.api.app.get(ItineraryOffers);
    const query = { treatment: 'dst', discs: 1, from: DAY, to: NEXT, limit: 200, imagesFromElsewhere: false };
    const views = await day.api.app.get(UnitOfWork).read(day.api.clinicId, async (tx) => {
      const now = day.api.clock.now();
      return (await offers.find(tx, (known) => askedOf(query, known, now), now)).views;
    });
    expect(text).toBe(JSON.stringify({ items: views, nextCursor: null }));
    expect(text).toContain('号');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  });

  it('is ordered best first and pages without repeating or skipping any', async () => {
    const all = await found(BOTH);
    const waits = all.map(({ waitMinutes }) => waitMinutes);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: ItineraryView[]; nextCursor: string | null } = ok(
        await search(`from=${DAY}&to=${NEXT}&limit=7${cursor === null ? '' : `&cursor=${cursor}`}`),
      );
      paged.push(...page.items.map(({ itineraryId }) => itineraryId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all.map(({ itineraryId }) => itineraryId));
  });

  it('offers only what still lies ahead', async () => {
    day.now('10:00');
    for (const { steps } of await found(BOTH)) {
      for (const { start } of steps)
        expect(Date.parse(start)).toBeGreaterThanOrEqual(Date.parse(`${DAY}T10:00:00+09:00`));
    }
    day.now('12:00');
    expect((await found(`from=${DAY}&to=${DAY}`)).length).toBe(0);
    expect(await found('from=2026-04-01&to=2026-04-05')).toEqual([]);
    day.now('08:00');
  });

  it('leaves imaging out when images are brought along, and shortens the consultation when decided before', async () => {
    const [brought] = await found(`${BOTH}&imagesFromElsewhere=true`);
    expect(kinds(brought)).not.toContain('mri');
    const [decided] = await found(`${BOTH}&imagesFromElsewhere=true&decidedEarlier=true`);
    const consultation = decided?.steps.find(({ kind }) => kind === 'consultation');
    expect(Date.parse(consultation?.end ?? '') - Date.parse(consultation?.start ?? '')).toBe(10 * 60_000);
  });

  it('keeps to the doctor, the hours and the number of discs asked for', async () => {
    const doctor = day.clinic.id['doctor-2'] ?? '';
    const only = await found(`${BOTH}&doctor=${doctor}`);
    expect(new Set(only.map((itinerary) => itinerary.doctor.id))).toEqual(new Set([doctor]));
    expect(await found(`${BOTH}&doctor=${day.clinic.staff['doctor-2'] ?? ''}`)).toEqual(only);
    for (const { arriveAt, homeBy } of await found(`${BOTH}&notBefore=09:30&notAfter=17:00`)) {
      expect(arriveAt.slice(11, 16) >= '09:30').toBe(true);
      expect(homeBy.slice(11, 16) <= '17:00').toBe(true);
    }
    const [three] = await found(`${BOTH}&discs=3`);
    const procedure = three?.steps.find(({ kind }) => kind === 'procedure');
    expect(Date.parse(procedure?.end ?? '') - Date.parse(procedure?.start ?? '')).toBe(60 * 60_000);
  });

  it('leaves out the day on which the patient is there already, holidays, Sundays and closed days', async () => {
    const visit = await day.book(1);
    const dates = new Set((await found(`${BOTH}&patient=${day.patient(1)}`)).map(({ date }) => date));
    expect(dates).toEqual(new Set([NEXT]));
    ok(await day.post('reception', visit, 'cancel', { reason: 'test' }));
    await day.api.sql(`INSERT INTO opening_day (clinic_id, date, reason) VALUES ($1, $2, 'typhoon')`, [
      day.api.clinicId,
      NEXT,
    ]);
    expect(new Set((await found(BOTH)).map(({ date }) => date))).toEqual(new Set([DAY]));
    await day.api.sql(`DELETE FROM opening_day`);
  });

  it('refuses what it cannot understand', async () => {
    const problems = await Promise.all(
      [
        `from=${DAY}&to=2026-07-07`,
        `from=${NEXT}&to=${DAY}`,
        `from=2026-13-01&to=${NEXT}`,
        `${BOTH}&discs=9`,
        `${BOTH}&notBefore=morning`,
        `${BOTH}&notAfter=2026-02-30T17:00:00Z`,
        `${BOTH}&cursor=abc`,
        `${BOTH}&doctor=${day.patient(1)}`,
        `${BOTH}&patient=${day.clinic.id['doctor-1'] ?? ''}`,
        `${BOTH}&colour=red`,
      ].map(async (query) => {
        const { status, body } = await search(query);
        return [status, (body as unknown as { code: string }).code];
      }),
    );
    expect(problems).toEqual([
      [422, 'span_too_long'],
      [422, 'validation_failed'],
      [422, 'validation_failed'],
      [422, 'validation_failed'],
      [422, 'validation_failed'],
      [422, 'validation_failed'],
      [422, 'invalid_cursor'],
      [404, 'not_found'],
      [404, 'not_found'],
      [422, 'validation_failed'],
    ]);
    const unknown = await day.api.as('reception').get(`/availability?treatment=magic&${BOTH}`);
    expect(unknown).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  });
});
