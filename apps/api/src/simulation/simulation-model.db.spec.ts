import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changedClinic, firstCome, simulate, sizeOf } from '@higaeri/scheduling';
import { Day, DAY } from '../visits/testing/a-day.ts';
import type { SimulationModelView } from './simulation-model.view.ts';

const NEXT_DAY = '2026-04-07';
const SUNDAY = '2026-04-12';

describe('the clinic as data for a simulation', () => {
  let day: Day;
  beforeAll(async () => {
    day = await Day.begin({ dates: [DAY, NEXT_DAY], doctors: 2, nurses: 3, recoveryRooms: 2 });
  });
  afterAll(() => day.close());

  const model = async (query = ''): Promise<SimulationModelView> => {
    const answer = await day.api.as('manager').get<SimulationModelView>(`/simulation-model${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  const bookWithImages = async (patient: number, treatment: string): Promise<void> => {
    const desk = day.api.as('reception');
    const patientId = day.patient(patient);
    const found = await desk.get(
      `/availability?treatment=${treatment}&discs=1&from=${NEXT_DAY}&to=${NEXT_DAY}&patient=${patientId}&imagesFromElsewhere=true`,
    );
    const { itineraryId } = found.body.items[0];
    expect((await desk.post('/visits', { patientId, treatment, discs: 1, itineraryId })).status).toBe(201);
  };

  it('has the rooms and people of the next day on which a patient can be treated, its hours and the clinic’s rules', async () => {
    const { date, clinic } = await model();
    expect(date).toBe(DAY);
    expect(clinic).toMatchObject({ opening: 8 * 60 + 30, closing: 18 * 60 });
    expect(sizeOf(clinic.resources)).toMatchObject({ doctor: 2, nurse: 3, 'operating-room': 2, 'recovery-room': 2 });
    expect(clinic.policy).toMatchObject({ consultationMinutes: 30, decisionCutOff: 12 * 60 + 30 });
    const doctor = clinic.resources.find(({ kind }) => kind === 'doctor');
    expect(doctor?.open).toHaveLength(2);
  });

  it('knows nothing of visits before there are any, and says so', async () => {
    const { clinic, recent } = await model();
    expect(recent).toEqual({ from: '2026-03-09', to: '2026-04-05', days: 0, visits: 0 });
    expect(clinic).toMatchObject({ visits: 0, experience: { visits: 0 } });
    expect(new Set(clinic.treatments.map(({ share }) => share))).toEqual(new Set([1]));
  });

  it('can be simulated as it comes, and with a room more', async () => {
    const clinic = { ...(await model()).clinic, visits: 6 };
    const more = changedClinic(clinic, { size: { 'recovery-room': 3 } });
    const [, outcome] = simulate(
      [clinic, more].map((one, place) => ({ name: String(place), clinic: one, policy: firstCome })),
      { days: 30, seed: 1 },
    );
    expect(outcome?.estimates.treated.mean).toBeGreaterThan(2);
    expect(outcome?.difference.treated.mean).toBe(0);
  });

  it('counts what has been booked: how many, of what, and who brings images', async () => {
    const cancelled = await day.book(3, { date: NEXT_DAY });
    await day.post('reception', cancelled, 'cancel', { reason: 'other plans' });
    await day.book(1, { date: NEXT_DAY });
    await bookWithImages(2, 'florence');
    day.now('08:00', '2026-04-08');
    const { clinic, recent } = await model(`?date=${NEXT_DAY}`);
    expect(recent).toMatchObject({ days: 1, visits: 2 });
    expect(clinic).toMatchObject({ visits: 2, withImages: 0.5 });
    expect(clinic.treatments.filter(({ share }) => share > 0)).toMatchObject([
      { treatment: 'dst', share: 1, firstDiscMinutes: 40 },
      { treatment: 'florence', share: 1, firstDiscMinutes: 60 },
    ]);
    day.now('08:00');
  });

  it('leaves out what is closed all day, and an operating room without its fluoroscope', async () => {
    const scope = await day.api.sql(
      `SELECT scope.id, room.id AS room FROM resource scope JOIN resource room ON room.id = scope.unit_of WHERE scope.kind = 'fluoroscope' ORDER BY room.sort LIMIT 1`,
    );
    const [{ id, room }] = scope as [{ id: string; room: string }];
    const closed = await day.api.as('manager').post(`/resources/${id}/closures`, {
      start: `${NEXT_DAY}T00:00:00+09:00`,
      end: `${NEXT_DAY}T23:59:00+09:00`,
      reason: 'maintenance',
    });
    expect(closed.status).toBe(201);
    const { clinic } = await model(`?date=${NEXT_DAY}`);
    expect(sizeOf(clinic.resources)['operating-room']).toBe(1);
    expect(clinic.resources.map((row) => row.id)).not.toContain(room);
  });

  it('names no patient', async () => {
    const text = JSON.stringify(await model());
    for (const patient of day.clinic.patients) expect(text).not.toContain(patient);
    expect(text).not.toMatch(/佐藤|Sato/);
  });

  it('says what to do when the clinic is closed on that day, or the date is none', async () => {
    for (const date of [SUNDAY, 'tomorrow']) {
      const { status, body } = await day.api.as('manager').get(`/simulation-model?date=${date}`);
      expect({ status, code: body.code, pointer: body.errors[0].pointer }).toEqual({
        status: 422,
        code: 'validation_failed',
        pointer: '/date',
      });
    }
  });

  it('is nobody’s but the manager’s and the admin’s, and another clinic’s manager sees another clinic', async () => {
    expect((await day.api.as('doctor').get('/simulation-model')).status).toBe(403);
    expect((await day.api.as('admin').get('/simulation-model')).status).toBe(200);
    const other = await day.api.as('manager', 'other').get<SimulationModelView>('/simulation-model');
    expect(other.body.clinic.resources).toEqual([]);
  });
});
