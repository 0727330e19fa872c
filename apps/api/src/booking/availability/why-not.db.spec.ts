import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { at, Day, DAY, ok } from '../../visits/testing/a-day.ts';
import type { AvailabilityView, DayWithoutPlace } from './availability.view.ts';

const NEXT = '2026-04-07';
const SUNDAY = '2026-04-12';
const HOLIDAY = '2026-04-29';
let day: Day;

beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT, HOLIDAY],
    doctors: 2,
    nurses: 3,
    operatingRooms: 1,
    recoveryRooms: 2,
    patients: 8,
  });
}, 120_000);
afterAll(() => day.close());
afterEach(async () => {
  day.now('08:00');
  await day.api.sql(`UPDATE closure SET removed_at = created_at`);
  await day.api.sql(`DELETE FROM opening_day`);
});

const ask = (query: string, treatment = 'dst') =>
  day.api.as('reception').get<AvailabilityView>(`/availability?treatment=${treatment}&explain=true&${query}`);
const why = async (date: string, query = ''): Promise<DayWithoutPlace> => {
  const { items, withoutPlace } = ok(await ask(`from=${date}&to=${date}${query}`));
  expect(items).toEqual([]);
  const [told] = withoutPlace ?? [];
  if (!told) throw new Error('no reason given');
  return told;
};
const names = (all: readonly { nameEn: string }[]): string[] => all.map(({ nameEn }) => nameEn);

describe('asking why a day has no place', () => {
  it('says nothing unless it is asked', async () => {
    const answer = ok(await day.api.as('reception').get(`/availability?treatment=dst&from=${SUNDAY}&to=${SUNDAY}`));
    expect(answer).toEqual({ items: [], nextCursor: null });
  });

  it('knows the days on which the clinic is closed, and why', async () => {
    await day.api.sql(`INSERT INTO opening_day (clinic_id, date, reason) VALUES ($1, $2, 'typhoon')`, [
      day.api.clinicId,
      NEXT,
    ]);
    const reasons = await Promise.all([SUNDAY, HOLIDAY, NEXT].map(async (date) => (await why(date)).reasons));
    expect(reasons).toMatchObject([
      [{ code: 'closed', closedReason: 'weekday', step: null }],
      [{ code: 'closed', closedReason: 'holiday' }],
      [{ code: 'closed', closedReason: 'typhoon' }],
    ]);
  });

  it('says who is not on duty', async () => {
    const { reasons, resources } = await why('2026-04-08');
    expect(reasons).toMatchObject([{ code: 'away', step: 'mri', kind: 'radiographer', freeFrom: null, doctors: [] }]);
    // The whole house is away: nobody alone would help.
    expect(resources).toEqual([]);
  });

  it('names the device that is down, when it is next free, and that it alone would do', async () => {
    await day.closeResource('or-1', '10:00');
    const told = await why(DAY);
    expect(told.reasons).toMatchObject([
      { code: 'away', step: 'procedure', kind: 'operating-room', from: at('12:50'), freeFrom: null, onlyOne: false },
    ]);
    expect(names(told.resources.map(({ resource }) => resource))).toEqual(['or-1']);
    expect(told.resources[0]?.spans).toMatchObject([{ step: 'procedure', start: at('13:00'), end: at('13:40') }]);
  });

  it('names the doctor who is asked for and away, and what the day would be with another', async () => {
    await day.closeResource('doctor-2', '08:30');
    const { reasons, wishes } = await why(DAY, `&doctor=${day.clinic.id['doctor-2'] ?? ''}`);
    expect(reasons).toMatchObject([{ code: 'away', kind: 'doctor', step: 'consultation', onlyOne: false }]);
    expect(names(reasons[0]?.resources ?? [])).toEqual(['doctor-2']);
    expect(wishes).toMatchObject([{ wish: 'doctor', doctor: { nameEn: 'doctor-1' } }]);
  });

  it('says when a doctor is the only one who does the treatment, or nobody does it', async () => {
    await day.api.sql(`UPDATE staff SET skills = '{pldd}' WHERE name_en IN ('doctor-1')`);
    await day.api.sql(`UPDATE staff SET skills = '{pldd,dst}' WHERE name_en IN ('doctor-2')`);
    await day.closeResource('doctor-2', '08:30');
    expect((await why(DAY)).reasons).toMatchObject([{ code: 'away', kind: 'doctor', onlyOne: true }]);
    expect((await why(DAY, `&doctor=${day.clinic.id['doctor-1'] ?? ''}`)).reasons).toMatchObject([
      { code: 'nobody', kind: 'doctor', resources: [{ nameEn: 'doctor-1' }], onlyOne: false },
    ]);
    const { withoutPlace } = ok(await ask(`from=${DAY}&to=${DAY}`, 'cellgel'));
    expect(withoutPlace?.[0]?.reasons).toMatchObject([{ code: 'nobody', kind: 'doctor', resources: [] }]);
    await day.api.sql(`UPDATE staff SET skills = '{dst,pldd,podd}' WHERE role = 'doctor'`);
  });

  it('tells the lateness of the hour from a wish that leaves no time', async () => {
    expect((await why(DAY, '&notBefore=11:40')).reasons).toMatchObject([{ code: 'no-time', step: 'mri' }]);
    day.now('11:40');
    const { reasons, wishes } = await why(DAY);
    expect(reasons).toMatchObject([{ code: 'too-late-today', step: 'consultation', until: at('12:00') }]);
    expect(wishes).toEqual([]);
    day.now('08:00', NEXT);
    expect((await why(DAY)).reasons).toMatchObject([{ code: 'over', step: null }]);
  });

  it('sees that the patient is here already', async () => {
    const visit = await day.book(1);
    const { reasons, wishes } = await why(DAY, `&patient=${day.patient(1)}`);
    expect(reasons).toMatchObject([{ code: 'patient-here', until: visit.homeBy }]);
    expect(wishes).toMatchObject([{ wish: 'other-visit' }]);
    ok(await day.post('reception', visit, 'cancel', { reason: 'test' }));
  });

  it('says of a day booked full which room is taken and until when, for everybody alike', async () => {
    for (let patient = 1; ok(await ask(`from=${NEXT}&to=${NEXT}&limit=1`)).items.length > 0; patient += 1)
      await day.book(patient, { date: NEXT });
    const { reasons } = await why(NEXT);
    expect(reasons.every(({ code }) => ['taken', 'never-together', 'no-time'].includes(code))).toBe(true);
    const taken = reasons.find(({ code }) => code === 'taken');
    expect(taken?.resources.length).toBeGreaterThan(0);
    const next = taken?.freeFrom ?? null;
    if (next !== null) expect(Date.parse(next)).toBeGreaterThan(Date.parse(taken?.until ?? ''));
  });

  it('gives reasons for exactly the dates without an itinerary, whatever is asked', async () => {
    await day.closeResource('mri-1', '11:00');
    const wishes = ['', '&notBefore=10:30', '&notAfter=15:00', `&doctor=${day.clinic.id['doctor-1'] ?? ''}`];
    const patients = ['', `&patient=${day.patient(1)}`];
    const others = ['', '&imagesFromElsewhere=true', '&discs=4'];
    for (const wish of wishes)
      for (const patient of patients)
        for (const other of others) {
          const { items, withoutPlace = [] } = ok(
            await ask(`from=${DAY}&to=2026-04-20&limit=200${wish}${patient}${other}`),
          );
          const placed = new Set(items.map(({ date }) => date));
          const unplaced = withoutPlace.map(({ date }) => date);
          expect(unplaced.filter((date) => placed.has(date))).toEqual([]);
          expect([...placed, ...unplaced].sort()).toEqual(dates(DAY, 15));
          expect(withoutPlace.every(({ reasons }) => reasons.length > 0)).toBe(true);
        }
  });

  it('is asked for two weeks at most', async () => {
    expect(await ask(`from=${DAY}&to=2026-04-21`)).toMatchObject({
      status: 422,
      body: { code: 'span_too_long', longestDays: 14 },
    });
  });
});

const dates = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10));
