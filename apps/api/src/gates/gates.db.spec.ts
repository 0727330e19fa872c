import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHECKLIST_ITEMS } from '@higaeri/domain';
import { Day, INTAKE, ok, SCREENING, stepIdOf, stepIn } from '../visits/testing/a-day.ts';

let day: Day;
beforeAll(async () => {
  day = await Day.begin({ patients: 8, doctors: 7, nurses: 10, operatingRooms: 5, recoveryRooms: 7, scanners: 4 });
});
afterAll(() => day.close());

describe('a gate blocks the next clinical act, never the record of where a patient is', () => {
  it('lets a doctor go ahead with reason where a gate may be overridden, and nobody else', async () => {
    day.now('08:00');
    const visit = await day.book(1);
    day.now('08:40');
    ok(await day.post('reception', visit, 'check-in'));
    ok(await day.put('radiographer', visit, 'screening', { ...SCREENING, implants: 'unknown' }));
    const start = `steps/${stepIdOf(visit, 'mri')}/start`;
    const overrides = [{ gate: 'mri-screening', reason: 'the pin is titanium, card seen' }];
    expect(await day.post('radiographer', visit, start, { overrides })).toMatchObject({ status: 403 });
    expect(
      await day.post('doctor', visit, start, { overrides: [{ gate: 'red-flag-open', reason: 'hurry' }] }),
    ).toMatchObject({
      status: 409,
      body: { code: 'override_not_allowed', gates: ['red-flag-open'] },
    });
    const started = ok(await day.post('doctor', visit, start, { overrides }));
    expect(started.overrides).toMatchObject([
      { gate: 'mri-screening', act: 'mri', reason: 'the pin is titanium, card seen' },
    ]);
  });

  it('suspends every start on a red flag, whoever on duty raises it, and releases nothing', async () => {
    day.now('08:00');
    const visit = await day.book(2);
    day.now('08:40');
    ok(await day.post('reception', visit, 'check-in'));
    ok(await day.put('radiographer', visit, 'screening', SCREENING));
    const flagged = ok(
      await day.post('reception', visit, 'red-flag', { flags: ['saddle-numbness'], note: 'since yesterday' }),
    );
    expect(flagged).toMatchObject({ redFlagOpen: true, status: 'checked-in', afternoon: 'held' });
    expect(flagged.alerts.find(({ kind }) => kind === 'red-flag')).toMatchObject({ severity: 'alarm', detail: {} });
    expect(flagged.redFlags).toBeUndefined();
    const seenByDoctor = await day.view(visit, 'doctor');
    expect(seenByDoctor.alerts.find(({ kind }) => kind === 'red-flag')?.detail).toMatchObject({
      flags: 'saddle-numbness',
      note: 'since yesterday',
    });
    const blocked = await day.step('radiographer', visit, 'xray', 'start');
    expect(blocked.body).toMatchObject({ code: 'gate_not_met', gates: ['red-flag-open'] });
    const alarms = await day.api.as('doctor').get('/board');
    expect(alarms.body.alerts.some((alert: { kind: string }) => alert.kind === 'red-flag')).toBe(true);

    for (const role of ['reception', 'nurse', 'radiographer'] as const) {
      expect(
        (await day.post(role, visit, 'red-flag/resolve', { decision: 'continue', reason: 'looks fine' })).status,
      ).toBe(403);
    }
    const resolved = ok(
      await day.post('doctor', visit, 'red-flag/resolve', {
        decision: 'continue',
        reason: 'examined, unchanged for years',
      }),
    );
    expect(resolved.redFlagOpen).toBe(false);
    expect(resolved.alerts.filter(({ kind }) => kind === 'red-flag')).toEqual([]);
    ok(await day.step('radiographer', visit, 'xray', 'start'));
  });

  it('transfers with an urgent referral, gives the places back, and the patient still departs', async () => {
    day.now('08:00');
    const visit = await day.book(3);
    day.now('08:40');
    ok(await day.post('reception', visit, 'check-in'));
    ok(await day.post('nurse', visit, 'red-flag', { flags: ['bladder-or-bowel'] }));
    const silent = await day.post('doctor', visit, 'red-flag/resolve', {
      decision: 'transfer',
      reason: 'cauda equina suspected',
    });
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ pointer: '/referral' }] } });
    const referral = 'emergency department, by ambulance';
    const transferred = ok(
      await day.post('doctor', visit, 'red-flag/resolve', {
        decision: 'transfer',
        reason: 'cauda equina suspected',
        referral,
      }),
    );
    expect(transferred.status).toBe('transferred');
    expect(stepIn(transferred, 'procedure').reservation).toBe('released');
    const gone = ok(await day.post('nurse', visit, 'depart'));
    expect(gone).toMatchObject({ status: 'transferred', place: { where: 'gone' } });
  });

  it('raises the red flag that the intake names, once', async () => {
    day.now('08:00');
    const visit = await day.book(4);
    const flagged = ok(await day.put('reception', visit, 'intake', { ...INTAKE, redFlags: ['fever'] }));
    expect(flagged.redFlagOpen).toBe(true);
    ok(await day.put('reception', visit, 'intake', { ...INTAKE, redFlags: ['fever'], medication: 'loxoprofen' }));
    expect((await day.view(visit)).redFlags).toHaveLength(1);
    day.now('08:45');
    const arrived = ok(await day.post('reception', visit, 'check-in'));
    expect(arrived.status).toBe('checked-in');
  });

  it('lets only a doctor clear an anticoagulant and only radiographer or doctor clear the scanner', async () => {
    day.now('08:00');
    const visit = await day.book(5);
    const taking = { ...INTAKE, anticoagulant: { taking: 'yes', drug: 'warfarin', clearedByDoctor: true } };
    ok(await day.put('nurse', visit, 'intake', taking));
    expect((await day.view(visit)).intake?.anticoagulant?.clearedByDoctor).toBe(false);
    ok(await day.put('doctor', visit, 'intake', taking));
    expect((await day.view(visit)).intake?.anticoagulant?.clearedByDoctor).toBe(true);
    ok(await day.put('nurse', visit, 'screening', SCREENING));
    expect((await day.view(visit)).screening?.mriCleared).toBe(false);
  });

  it('keeps what the desk cannot read when the desk adds to the intake', async () => {
    day.now('08:00');
    const visit = await day.book(7);
    ok(await day.put('nurse', visit, 'intake', { ...INTAKE, medication: 'loxoprofen' }));
    ok(await day.put('reception', visit, 'intake', { escort: { name: '佐藤 一郎' } }));
    expect((await day.view(visit)).intake).toMatchObject({
      medication: 'loxoprofen',
      allergies: { reviewed: true },
      escort: { name: '佐藤 一郎', phone: null },
    });
    ok(await day.put('nurse', visit, 'intake', { escort: { name: '佐藤 一郎' } }));
    expect((await day.view(visit)).intake).toMatchObject({ medication: null, allergies: null });
  });

  it('replaces a document only against the version that was seen, and refuses items that are none of the phase', async () => {
    day.now('08:00');
    const visit = await day.book(6);
    const nurse = day.api.as('nurse');
    const call = `/visits/${visit.id}/screening`;
    expect(await nurse.put(call, SCREENING)).toMatchObject({ status: 428 });
    expect(await nurse.put(call, SCREENING, { version: 99 })).toMatchObject({
      status: 412,
      body: { currentVersion: 1 },
    });
    expect(await nurse.put(call, SCREENING, { version: 1 })).toMatchObject({ status: 200, version: 2 });
    const stranger = await nurse.put(`/visits/${visit.id}/checklist/bedtime`, { items: [] }, { version: 2 });
    expect(stranger).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const early = await nurse.put(
      `/visits/${visit.id}/checklist/time-out`,
      { items: CHECKLIST_ITEMS['time-out'] },
      { version: 2 },
    );
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', stage: 'booked', allowed: ['in-procedure'] },
    });
    const future = await nurse.put(
      `/visits/${visit.id}/consent`,
      { version: '1', language: 'ja', signedAt: '2030-01-01T00:00:00+09:00' },
      { version: 2 },
    );
    expect(future).toMatchObject({ status: 422, body: { errors: [{ pointer: '/signedAt' }] } });
  });
});
