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

describe('a step that starts and ends', () => {
  it('takes its rows from the start for as long as it is booked, the room with its turnover', async () => {
    await arrivedAndScreened(day, visit);
    day.now('08:40');
    ok(await begin('mri'));
    expect(await reserved.rows(visit, 'mri-scanner')).toMatchObject([
      { state: 'in-use', from: '08:40', until: '09:15', ended: null },
    ]);
    expect(await reserved.rows(visit, 'patient')).toMatchObject([{ state: 'in-use', from: '08:30' }]);
  });

  it('gives people back at once and leaves the room to be cleaned, until it is ready', async () => {
    await arrivedAndScreened(day, visit);
    day.now('08:40');
    ok(await begin('mri'));
    day.now('09:00');
    ok(await day.step('radiographer', visit, 'mri', 'complete'));
    expect(await reserved.rows(visit, 'mri-scanner')).toMatchObject([
      { state: 'in-use', until: '09:05', ended: '09:00' },
    ]);
    expect((await reserved.rows(visit, 'mri')).filter(({ kind }) => kind === 'radiographer')).toMatchObject([
      { state: 'done', until: '09:00' },
    ]);
    const scanner = day.clinic.id['mri-1'] ?? '';
    const cleaning = ok(await day.api.as('radiographer').get(`/resources/${scanner}`));
    expect(cleaning.state).toBe('cleaning');
    expect(ok(await day.api.as('radiographer').post(`/resources/${scanner}/ready`)).state).toBe('free');
    expect(await reserved.states(visit, 'mri-scanner')).toEqual(['done']);
  });

  it('is not started in a room where another patient still is, but in one that is only being cleaned', async () => {
    patient += 1;
    const other = await day.book(patient);
    await arrivedAndScreened(day, other);
    await arrivedAndScreened(day, visit);
    day.now('08:40');
    ok(await day.step('radiographer', other, 'mri', 'start'));
    const refused = await begin('mri');
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'resource_in_use', resourceId: day.clinic.id['mri-1'], visitId: other.id },
    });
    expect(await day.api.as('radiographer').post(`/resources/${day.clinic.id['mri-1'] ?? ''}/ready`)).toMatchObject({
      status: 409,
      body: { code: 'resource_in_use', visitId: other.id },
    });
    day.now('08:50');
    ok(await day.step('radiographer', other, 'mri', 'complete'));
    ok(await begin('mri'));
    expect(await reserved.states(other, 'mri-scanner')).toEqual(['done']);
    expect(await reserved.rows(visit, 'mri-scanner')).toMatchObject([{ state: 'in-use', from: '08:50' }]);
  });

  it('records a person in two places and says so; the second row waits outside the constraint', async () => {
    patient += 1;
    const other = await day.book(patient);
    await arrivedAndScreened(day, other);
    await arrivedAndScreened(day, visit);
    const radiographer = day.clinic.id['radiographer-1'];
    day.now('08:40');
    ok(await day.step('radiographer', other, 'mri', 'start', { resources: [radiographer] }));
    const begun = ok(await begin('xray', { resources: [radiographer] }));
    expect(begun.alerts.map(({ kind, severity }) => [kind, severity])).toContainEqual(['person-overlap', 'warning']);
    expect((await reserved.rows(visit, 'xray')).find(({ kind }) => kind === 'radiographer')?.state).toBe('displaced');
    ok(await day.step('radiographer', visit, 'xray', 'complete'));
    expect((await day.view(visit)).alerts.map(({ kind }) => kind)).not.toContain('person-overlap');
  });

  it('uses the rooms and people that are named, and gives back those reserved', async () => {
    await arrivedAndScreened(day, visit);
    const doctor = stepIn(visit, 'consultation').resources.find(({ kind }) => kind === 'doctor')?.id;
    const others = ['doctor-1', 'doctor-2', 'doctor-3']
      .map((name) => day.clinic.id[name])
      .filter((id) => id !== doctor);
    await day.step('radiographer', visit, 'mri', 'start');
    ok(await day.step('radiographer', visit, 'mri', 'complete'));
    ok(await day.step('radiographer', visit, 'xray', 'start'));
    ok(await day.step('radiographer', visit, 'xray', 'complete'));
    ok(await day.step('doctor', visit, 'consultation', 'start', { resources: [others[0]] }));
    const taken = (await day.view(visit)).steps.find(({ kind }) => kind === 'consultation');
    expect(taken?.resources.find(({ kind }) => kind === 'doctor')?.id).toBe(others[0]);
    expect((await reserved.rows(visit, 'consultation')).filter(({ kind }) => kind === 'doctor')).toHaveLength(1);
  });

  it('refuses a row that the step cannot use, and one that does not exist', async () => {
    await arrivedAndScreened(day, visit);
    expect(await begin('mri', { resources: [day.clinic.id['xray-1']] })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed' },
    });
    expect(await begin('mri', { resources: [visit.id] })).toMatchObject({ status: 404 });
  });
});
