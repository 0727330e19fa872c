import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Day, ok, stepIdOf, stepIn } from '../testing/a-day.ts';
import { arrivedAndScreened, CLEARED, Reserved } from '../testing/reserved.ts';
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

describe('somebody who walked in', () => {
  it('only arrives; a start then takes what is free, the one who starts first', async () => {
    ok(await day.post('reception', visit, 'cancel', { reason: 'not today' }));
    patient += 1;
    day.now('09:00');
    const walkIn = ok(
      await day.api
        .as('reception')
        .post<VisitView>('/visits/walk-in', { patientId: day.patient(patient), treatment: 'dst' }),
      201,
    );
    expect(walkIn).toMatchObject({ origin: 'walk-in', status: 'checked-in', afternoon: 'none' });
    expect(walkIn.steps.map(({ reservation }) => reservation)).toEqual(Array.from({ length: 7 }, () => 'none'));
    ok(await day.put('radiographer', walkIn, 'screening', CLEARED));
    day.now('11:00');
    const begun = ok(await day.step('radiographer', walkIn, 'mri', 'start'));
    expect(stepIn(begun, 'mri')).toMatchObject({ reservation: 'in-use' });
    expect(
      stepIn(begun, 'mri')
        .resources.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['mri-scanner', 'radiographer']);
    day.now('11:10');
    ok(await day.step('radiographer', walkIn, 'mri', 'complete'));
  });

  it('is told what is missing and who could do when nothing is free', async () => {
    await arrivedAndScreened(day, visit);
    day.now('08:40');
    ok(await begin('mri'));
    patient += 1;
    const walkIn = ok(
      await day.api
        .as('reception')
        .post<VisitView>('/visits/walk-in', { patientId: day.patient(patient), treatment: 'dst' }),
      201,
    );
    ok(await day.put('radiographer', walkIn, 'screening', CLEARED));
    const refused = await day.step('radiographer', walkIn, 'mri', 'start');
    expect(refused).toMatchObject({ status: 409, body: { code: 'no_free_resource', kinds: ['mri-scanner'] } });
    expect(stepIdOf(walkIn, 'mri')).toBeDefined();
  });

  it('gets an afternoon when found eligible', async () => {
    patient += 1;
    day.now('09:00');
    const walkIn = ok(
      await day.api
        .as('reception')
        .post<VisitView>('/visits/walk-in', { patientId: day.patient(patient), treatment: 'dst' }),
      201,
    );
    for (const kind of ['mri', 'xray'] as const)
      ok(await day.step('doctor', walkIn, kind, 'skip', { reason: 'brought along' }));
    ok(await day.step('doctor', walkIn, 'consultation', 'start'));
    const decided = ok(await day.eligible(walkIn));
    expect(decided).toMatchObject({ status: 'decided', afternoon: 'firm' });
    expect(stepIn(decided, 'procedure')).toMatchObject({ reservation: 'firm' });
    expect(stepIn(decided, 'procedure').planned).not.toBeNull();
  });
});
