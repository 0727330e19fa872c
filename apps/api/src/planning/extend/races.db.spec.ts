import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overlaps } from '../../visits/testing/overlaps.ts';
import { Day, DAY, ok } from '../../visits/testing/a-day.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';
import { ExtendClinic } from './extend-clinic.ts';

const NEXT = '2026-04-07';
const DISPLACING = 500;
const BOOKINGS = 500;
let day: Day;
let resting: VisitView[];

beforeAll(async () => {
  day = await Day.begin({
    dates: [DAY, NEXT],
    doctors: 3,
    nurses: 6,
    operatingRooms: 2,
    recoveryRooms: 3,
    patients: BOOKINGS + 10,
  });
  resting = [];
  for (const patient of [1, 2]) resting.push(await inRecovery(patient));
}, 180_000);
afterAll(() => day.close());

async function inRecovery(patient: number): Promise<VisitView> {
  day.now('08:00');
  const visit = await day.book(patient);
  await day.throughTheMorning(visit);
  await day.prepared(visit);
  await day.operated(visit);
  const room = day.clinic.id[`recovery-${String(patient)}`];
  return ok(await day.step('nurse', visit, 'recovery', 'start', { resources: [room] }));
}

interface Deadlocks {
  readonly deadlocks: string;
}
const deadlocks = async (): Promise<number> => {
  const { rows } = await day.api.pool.query<Deadlocks>(
    `SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`,
  );
  return Number(rows[0]?.deadlocks);
};

describe('500 facts that displace others, and 500 bookings, all at once', () => {
  it('ends without a deadlock, a failure or an overlap', async () => {
    const desk = day.api.as('reception');
    const offered = ok(await desk.get(`/availability?treatment=dst&from=${DAY}&to=${NEXT}&limit=200`)).items as {
      itineraryId: string;
    }[];
    const booked = Array.from({ length: BOOKINGS }, async (_, index) => {
      const itineraryId = offered[index % offered.length]?.itineraryId;
      const answer = await desk.post('/visits', { patientId: day.patient(index + 4), treatment: 'dst', itineraryId });
      return `${String(answer.status)} ${String(answer.body.code ?? '')}`;
    });
    const displaced = Array.from({ length: DISPLACING }, async (_, index) => {
      const visit = resting[index % resting.length];
      const answer = await day.post('doctor', visit ?? { id: '' }, 'discharge-review', {
        decision: 'extend',
        minutes: 1,
      });
      if (index % 100 === 0) await day.api.app.get(ExtendClinic).extendOnce(day.api.clinicId);
      return answer.status;
    });
    const answers = await Promise.all(booked);
    expect(new Set(await Promise.all(displaced))).toEqual(new Set([200]));
    expect([...new Set(answers)].sort()).toEqual(['201 ', '409 slot_taken']);
    expect(await deadlocks()).toBe(0);
    expect(await overlaps(day.api.sql)).toEqual([]);
    const lost = await day.api.sql(`SELECT FROM reservation WHERE state = 'displaced' LIMIT 1`);
    expect(lost).toHaveLength(1);
  }, 300_000);
});
