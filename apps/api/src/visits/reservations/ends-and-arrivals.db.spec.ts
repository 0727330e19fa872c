import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Day, ok, stepIn } from '../testing/a-day.ts';
import { arrivedAndScreened, Reserved } from '../testing/reserved.ts';
import type { VisitView } from '../views/visit.view.ts';

let day: Day;
let reserved: Reserved;
let visit: VisitView;
let patient = 0;

beforeAll(async () => {
  day = await Day.begin({ doctors: 3, nurses: 6, recoveryRooms: 5, patients: 20 });
  reserved = new Reserved(day.api.sql);
}, 120_000);
afterAll(() => day.close());

/* Each rule meets a fresh visit on an empty day. */
beforeEach(async () => {
  day.now('08:00');
  await reserved.clear();
  patient += 1;
  visit = await day.book(patient);
}, 60_000);

const begin = (kind: Parameters<Day['step']>[2], body: unknown = {}) =>
  day.step('radiographer', visit, kind, 'start', body);

describe('a visit that ends, and one that goes on after all', () => {
  it('gives everything back when cancelled', async () => {
    ok(await day.post('reception', visit, 'cancel', { reason: 'fever at home' }));
    for (const kind of ['patient', 'mri', 'consultation'])
      expect(await reserved.states(visit, kind)).toEqual(['released']);
    expect(await reserved.afternoon(visit)).toEqual(['released']);
  });

  it('gives everything back for a no-show, and what is still free again when he comes', async () => {
    day.now('08:50');
    ok(await day.post('reception', visit, 'no-show', { reason: 'not reached' }));
    expect(await reserved.states(visit, 'patient')).toEqual(['released']);
    expect(await reserved.afternoon(visit)).toEqual(['released']);
    day.now('08:55');
    const arrived = ok(await day.post('reception', visit, 'check-in'));
    expect(arrived.status).toBe('checked-in');
    expect(await reserved.states(visit, 'patient')).toEqual(['in-use']);
    expect(await reserved.afternoon(visit)).toEqual(['held']);
    expect(stepIn(arrived, 'consultation').reservation).toBe('firm');
  });

  it('gives back what is still ahead when the patient walks out, and frees the room', async () => {
    await arrivedAndScreened(day, visit);
    ok(await begin('mri'));
    day.now('08:45');
    ok(await day.post('reception', visit, 'leave', { reason: 'claustrophobia' }));
    expect(await reserved.rows(visit, 'mri-scanner')).toMatchObject([
      { state: 'in-use', ended: '08:45', until: '08:50' },
    ]);
    expect(await reserved.afternoon(visit)).toEqual(['released']);
    expect(await reserved.states(visit, 'patient')).toEqual(['done']);
  });

  it('restores the places of a wrong cancellation, and displaces who has them now', async () => {
    ok(await day.post('reception', visit, 'cancel', { reason: 'wrong patient' }));
    patient += 1;
    const other = await day.book(patient);
    expect(stepIn(other, 'procedure').planned).toEqual(stepIn(visit, 'procedure').planned);
    const history = ok(await day.api.as('reception').get(`/visits/${visit.id}/history`));
    const wrong = history.items.find(({ type }: { type: string }) => type === 'cancelled');
    ok(await day.post('reception', visit, 'correct', { historyId: wrong.id, reason: 'wrong patient tapped' }));
    expect(await reserved.afternoon(visit)).toEqual(['held']);
    const states = (await day.view(other)).steps.map(({ reservation }) => reservation);
    expect(states).toContain('displaced');
    expect((await day.view(other)).alerts.map(({ kind }) => kind)).toContain('displaced');
  });

  it('puts a step back that was started by mistake', async () => {
    await arrivedAndScreened(day, visit);
    day.now('08:32');
    ok(await begin('mri'));
    const history = ok(await day.api.as('radiographer').get(`/visits/${visit.id}/history`));
    const wrong = history.items.find(({ type }: { type: string }) => type === 'step-started');
    const corrected = ok(
      await day.post('radiographer', visit, 'correct', { historyId: wrong.id, reason: 'wrong patient' }),
    );
    expect(stepIn(corrected, 'mri')).toMatchObject({ status: 'planned', reservation: 'firm' });
    expect((await reserved.rows(visit, 'mri-scanner'))[0]).toMatchObject({
      state: 'firm',
      from: stepIn(visit, 'mri').planned?.start.slice(11, 16),
    });
  });
});
