import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { at, Day, DAY, ok, stepIdOf, stepIn } from '../../visits/testing/a-day.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';
import type { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';
import { overlaps } from '../../visits/testing/overlaps.ts';

const NEXT = '2026-04-07';
let day: Day;
let visit: VisitView;
let patient = 0;

beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT],
    doctors: 2,
    nurses: 4,
    operatingRooms: 2,
    recoveryRooms: 3,
    patients: 30,
  });
}, 120_000);
afterAll(() => day.close());

beforeEach(async () => {
  day.now('08:00');
  await day.api.sql(
    `UPDATE reservation SET state = 'done', ended_at = upper(during) WHERE state IN ('held', 'firm', 'in-use')`,
  );
  patient += 1;
  visit = await day.book(patient);
}, 60_000);

const desk = () => day.api.as('reception');
const offers = async (date: string): Promise<ItineraryView[]> =>
  ok(await desk().get(`/availability?treatment=dst&from=${date}&to=${date}&limit=200`)).items;
const reschedule = (body: unknown, version: number | undefined = visit.version) =>
  desk().post<VisitView & { code: string; alternatives: ItineraryView[] }>(`/visits/${visit.id}/reschedule`, body, {
    version,
  });
const later = (kind: 'preparation' | 'procedure' | 'recovery' | 'discharge-review', minutes: number) => ({
  stepId: stepIdOf(visit, kind),
  start: new Date(Date.parse(stepIn(visit, kind).planned?.start ?? '') + minutes * 60_000).toISOString(),
});
const liveDates = async (): Promise<string[]> => {
  const rows = await day.api.sql<{ date: string }>(
    `SELECT DISTINCT to_char(lower(during) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS date FROM reservation
      WHERE visit_id = $1 AND state IN ('held', 'firm', 'in-use')`,
    [visit.id],
  );
  return rows.map(({ date }) => date);
};

describe('moving a visit to another itinerary', () => {
  it('takes the new places and gives the old ones back, all at once, also on another day', async () => {
    const [itinerary] = await offers(NEXT);
    const moved = ok(await reschedule({ itineraryId: itinerary?.itineraryId }));
    expect(moved).toMatchObject({ date: NEXT, version: 2, arriveAt: itinerary?.arriveAt, homeBy: itinerary?.homeBy });
    expect(await liveDates()).toEqual([NEXT]);
    expect(moved.steps.map(({ reservation }) => reservation).sort()).toEqual([
      'firm',
      'firm',
      'firm',
      'held',
      'held',
      'held',
      'held',
    ]);
    expect(await overlaps(day.api.sql)).toEqual([]);
  });

  it('asks for the version that was seen', async () => {
    const [itinerary] = await offers(NEXT);
    const body = { itineraryId: itinerary?.itineraryId };
    expect(await desk().post(`/visits/${visit.id}/reschedule`, body)).toMatchObject({ status: 428 });
    expect(await reschedule(body, 7)).toMatchObject({
      status: 412,
      body: { code: 'stale_version', currentVersion: 1 },
    });
    const unreadable = { itineraryId: 'x' };
    expect(await desk().post(`/visits/${visit.id}/reschedule`, unreadable)).toMatchObject({ status: 428 });
    expect(await reschedule(unreadable, 7)).toMatchObject({ status: 412 });
    expect(await reschedule(unreadable)).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
  });

  it('refuses a place that is taken, keeps what it had, and offers others', async () => {
    const [itinerary] = await offers(NEXT);
    ok(
      await desk().post('/visits', {
        patientId: day.patient(29),
        treatment: 'dst',
        itineraryId: itinerary?.itineraryId,
      }),
      201,
    );
    const refused = await reschedule({ itineraryId: itinerary?.itineraryId });
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(refused.body.alternatives.length).toBeGreaterThan(0);
    expect(await liveDates()).toEqual([DAY]);
  });

  it('leaves a patient who has come on this day', async () => {
    const [itinerary] = await offers(NEXT);
    const here = ok(await day.post('reception', visit, 'check-in'));
    const refused = await reschedule({ itineraryId: itinerary?.itineraryId }, here.version);
    expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
  });

  it('refuses an itinerary for another number of discs: the procedure would be too short or too long', async () => {
    const found = ok(await desk().get(`/availability?treatment=dst&discs=2&from=${NEXT}&to=${NEXT}&limit=1`));
    const itineraryId: string = found.items[0].itineraryId;
    expect(await reschedule({ itineraryId })).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
  });

  it('refuses an itinerary for another treatment, and both forms at once', async () => {
    const found = ok(await desk().get(`/availability?treatment=florence&from=${NEXT}&to=${NEXT}&limit=1`));
    const itineraryId: string = found.items[0].itineraryId;
    expect(await reschedule({ itineraryId })).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
    const both = { itineraryId, stepId: stepIdOf(visit, 'mri'), start: at('10:00') };
    expect(await reschedule(both)).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect(await reschedule({})).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  });
});

describe('moving one step', () => {
  it('moves the procedure with the rest and the review behind it', async () => {
    const before = stepIn(visit, 'procedure').planned;
    const start = new Date(Date.parse(before?.start ?? '') + 30 * 60_000).toISOString();
    const moved = ok(await reschedule({ stepId: stepIdOf(visit, 'procedure'), start }));
    for (const kind of ['procedure', 'recovery', 'discharge-review'] as const) {
      const shift =
        Date.parse(stepIn(moved, kind).planned?.start ?? '') - Date.parse(stepIn(visit, kind).planned?.start ?? '');
      expect([kind, shift]).toEqual([kind, 30 * 60_000]);
      expect(stepIn(moved, kind).reservation).toBe('held');
    }
    expect(stepIn(moved, 'preparation').planned).toEqual(stepIn(visit, 'preparation').planned);
    expect(await overlaps(day.api.sql)).toEqual([]);
  });

  it('keeps the doctor of a step: who is not there then is not exchanged for another', async () => {
    const doctor = stepIn(visit, 'procedure').resources.find(({ kind }) => kind === 'doctor')?.id;
    const name = ['doctor-1', 'doctor-2'].find((known) => day.clinic.id[known] === doctor) ?? '';
    await day.closeResource(name, (stepIn(visit, 'procedure').planned?.end ?? '').slice(11, 16));
    const refused = await reschedule(later('procedure', 30));
    await day.api.sql('DELETE FROM closure');
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'validation_failed',
        errors: [{ pointer: '/start', message: expect.stringMatching(/doctor|医師/) }],
      },
    });
    const moved = ok(await reschedule(later('procedure', 30)));
    expect(stepIn(moved, 'procedure').resources.find(({ kind }) => kind === 'doctor')?.id).toBe(doctor);
  });

  it.each([
    ['the rest without the procedure', 'recovery', 60],
    ['the review without the rest', 'discharge-review', 30],
    ['the procedure long after the preparation', 'procedure', 100],
  ] as const)('refuses waits that the visit does not have: %s', async (_what, kind, minutes) => {
    expect(await reschedule(later(kind, minutes))).toMatchObject({
      status: 422,
      body: { code: 'validation_failed', errors: [{ pointer: '/start' }] },
    });
  });

  it('takes the room that is named', async () => {
    const rooms = [day.clinic.id['or-1'], day.clinic.id['or-2']];
    const had = stepIn(visit, 'procedure').resources.find(({ kind }) => kind === 'operating-room')?.id;
    const other = rooms.find((id) => id !== had);
    const start = stepIn(visit, 'procedure').planned?.start;
    const moved = ok(await reschedule({ stepId: stepIdOf(visit, 'procedure'), start, resources: [other] }));
    const taken = stepIn(moved, 'procedure').resources;
    expect(taken.find(({ kind }) => kind === 'operating-room')?.id).toBe(other);
    expect(taken.filter(({ kind }) => kind === 'fluoroscope')).toHaveLength(1);
  });

  it('refuses an order or times that one patient cannot keep, and the past', async () => {
    const consultation = stepIn(visit, 'consultation').planned;
    const early = { stepId: stepIdOf(visit, 'preparation'), start: consultation?.start };
    expect(await reschedule(early)).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect(await reschedule({ stepId: stepIdOf(visit, 'mri'), start: at('07:00') })).toMatchObject({
      status: 409,
      body: { code: 'itinerary_past' },
    });
  });

  it('stays on the day of the visit', async () => {
    const tomorrow = { stepId: stepIdOf(visit, 'discharge-review'), start: at('16:00', NEXT) };
    expect(await reschedule(tomorrow)).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
  });

  it('refuses a step that has begun', async () => {
    day.now('08:30');
    ok(await day.post('reception', visit, 'check-in'));
    await day.put('radiographer', visit, 'screening', {
      pacemaker: 'no',
      implants: 'no',
      metalInEye: 'no',
      pregnancy: 'not-applicable',
      mriCleared: true,
    });
    const begun = ok(await day.step('radiographer', visit, 'mri', 'start'));
    const refused = await reschedule({ stepId: stepIdOf(visit, 'mri'), start: at('09:30') }, begun.version);
    expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
  });
});
