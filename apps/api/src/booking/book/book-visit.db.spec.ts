import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestAnswer } from '../../testing/test-client.ts';
import { Day, DAY, ok, stepIn } from '../../visits/testing/a-day.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';
import type { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';
import { overlaps } from '../../visits/testing/overlaps.ts';

interface Problem {
  readonly code: string;
  readonly alternatives?: readonly ItineraryView[];
  readonly visitId?: string;
}

const NEXT = '2026-04-07';
const OTHER = '2026-04-08';
const COMERS = 200;
let day: Day;

beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT, OTHER, '2026-04-09'],
    patients: COMERS + 20,
    doctors: 3,
    nurses: 6,
    operatingRooms: 2,
    recoveryRooms: 5,
  });
}, 120_000);
afterAll(() => day.close());

const offers = async (date: string, query = ''): Promise<ItineraryView[]> =>
  ok(await day.api.as('reception').get(`/availability?treatment=dst&from=${date}&to=${date}&limit=200${query}`)).items;

const first = async (date: string): Promise<ItineraryView> => {
  const [best] = await offers(date);
  if (!best) throw new Error('nothing is free');
  return best;
};

const book = (patient: number, itinerary: ItineraryView, more: Record<string, unknown> = {}) =>
  day.api.as('reception').post<VisitView & Problem>('/visits', {
    patientId: day.patient(patient),
    treatment: 'dst',
    itineraryId: itinerary.itineraryId,
    ...more,
  });

describe('booking a whole day', () => {
  it('holds every row of the itinerary: the morning firm, the afternoon held, the patient from first step to home', async () => {
    const itinerary = await first(NEXT);
    const answer = await book(1, itinerary);
    const visit = ok(answer, 201);
    expect(answer.headers.get('location')).toBe(`/api/v1/visits/${visit.id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(stepIn(visit, 'consultation')).toMatchObject({ reservation: 'firm' });
    expect(stepIn(visit, 'recovery')).toMatchObject({ reservation: 'held' });
    const rows = await day.api.sql<{ resource_kind: string; state: string; turnover: number }>(
      `SELECT resource_kind, state, turnover_minutes AS turnover FROM reservation WHERE visit_id = $1`,
      [visit.id],
    );
    expect(rows.filter(({ resource_kind: kind }) => kind === 'nurse')).toHaveLength(7);
    expect(rows.filter(({ resource_kind: kind }) => kind === 'patient')).toEqual([
      { resource_kind: 'patient', state: 'firm', turnover: 0 },
    ]);
    expect(rows.find(({ resource_kind: kind }) => kind === 'operating-room')).toMatchObject({
      state: 'held',
      turnover: 15,
    });
    expect(visit.arriveAt).toBe(itinerary.arriveAt);
    expect(visit.homeBy).toBe(itinerary.homeBy);
    expect(visit).toEqual(ok(await day.api.as('reception').get<VisitView>(`/visits/${visit.id}`)));
  });

  it('refuses a second visit of the same patient on the same day', async () => {
    const [, other] = await offers(NEXT);
    if (!other) throw new Error('one place only');
    const answer = await book(1, other);
    expect(answer).toMatchObject({ status: 409, body: { code: 'patient_already_booked' } });
    expect(answer.body.visitId).toBeDefined();
  });

  it('makes one visit of a retried booking, and refuses the key for another', async () => {
    const itinerary = await first(NEXT);
    const body = { patientId: day.patient(2), treatment: 'dst', itineraryId: itinerary.itineraryId };
    const desk = day.api.as('reception');
    const [one, two] = [
      await desk.post('/visits', body, { idempotencyKey: 'tap' }),
      await desk.post('/visits', body, { idempotencyKey: 'tap' }),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.id).toBe(one.body.id);
    const reused = await desk.post('/visits', { ...body, patientId: day.patient(3) }, { idempotencyKey: 'tap' });
    expect(reused).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('tells an itinerary that nobody offered, that was for another treatment, or of another clinic from one that is taken', async () => {
    const itinerary = await first(NEXT);
    const forged = { ...itinerary, itineraryId: `${itinerary.itineraryId.slice(0, -2)}AA` };
    expect(await book(4, forged)).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
    expect(await book(4, { ...itinerary, itineraryId: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_itinerary' },
    });
    expect(await book(4, itinerary, { treatment: 'florence' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_itinerary' },
    });
    expect(await book(4, itinerary, { discs: 2 })).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
    const abroad = await day.api
      .as('reception', 'other')
      .post('/visits', { patientId: day.patient(4), treatment: 'dst', itineraryId: itinerary.itineraryId });
    expect(abroad).toMatchObject({ status: 422, body: { code: 'invalid_itinerary' } });
    const unknown = await book(4, itinerary, { patientId: itinerary.doctor.id });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('refuses an itinerary whose room was closed or whose doctor went off duty since', async () => {
    const itinerary = await first(NEXT);
    const room = itinerary.steps
      .find(({ kind }) => kind === 'procedure')
      ?.resources.find(({ kind }) => kind === 'operating-room');
    const id = '01960000-0000-7000-8000-000000000001';
    await day.api.sql(
      `INSERT INTO closure (clinic_id, id, resource_id, during, reason, created_by, created_at)
       VALUES ($1, $2, $3, tstzrange('2026-04-07T00:00+09', '2026-04-08T00:00+09'), 'down', $2, now())`,
      [day.api.clinicId, id, room?.id],
    );
    const answer = await book(5, itinerary);
    expect(answer).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(answer.body.alternatives?.length).toBeGreaterThanOrEqual(3);
    await day.api.sql(`DELETE FROM closure WHERE id = $1`, [id]);
  });

  it('refuses an itinerary whose first step lies in the past', async () => {
    const itinerary = await first(DAY);
    day.now('12:00');
    expect(await book(6, itinerary)).toMatchObject({ status: 409, body: { code: 'itinerary_past' } });
    day.now('08:00');
  });
});

describe('many desks that want the same place at once', () => {
  const raced = async (date: string, servers: readonly string[]): Promise<TestAnswer<VisitView & Problem>[]> => {
    const itinerary = await first(date);
    const headers = day.api.as('reception').headers;
    return Promise.all(
      Array.from({ length: COMERS }, async (_, index) => {
        const response = await fetch(`${servers[index % servers.length] ?? ''}/api/v1/visits`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({
            patientId: day.patient(index + 8),
            treatment: 'dst',
            itineraryId: itinerary.itineraryId,
          }),
        });
        const body = (await response.json()) as VisitView & Problem;
        return { status: response.status, body, headers: response.headers, version: undefined };
      }),
    );
  };

  const expectOneWinner = async (date: string, answers: readonly TestAnswer<VisitView & Problem>[]): Promise<void> => {
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201);
    expect(new Set(others.map(({ status, body }) => `${String(status)} ${body.code}`))).toEqual(
      new Set(['409 slot_taken']),
    );
    for (const { body } of others) {
      expect(body.alternatives?.length).toBeGreaterThanOrEqual(3);
      expect(body.alternatives?.[0]?.date).toBe(date);
    }
    expect(await overlaps(day.api.sql)).toEqual([]);
  };

  it('gives it to exactly one of 200, and each of the others three more to choose from', async () => {
    await expectOneWinner(DAY, await raced(DAY, [day.api.url]));
  }, 120_000);

  it('does so with two servers on one database', async () => {
    const second = await day.api.another();
    try {
      await expectOneWinner(OTHER, await raced(OTHER, [day.api.url, second.url]));
    } finally {
      await second.close();
    }
  }, 120_000);
});
