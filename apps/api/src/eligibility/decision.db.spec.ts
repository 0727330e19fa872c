import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Day, FINDINGS, INTAKE, ok, SCREENING, stepIn } from '../visits/testing/a-day.ts';
import type { VisitView } from '../visits/views/visit.view.ts';

let day: Day;
beforeAll(async () => {
  day = await Day.begin({ patients: 9, doctors: 6, nurses: 9, operatingRooms: 4, recoveryRooms: 6, scanners: 3 });
});
afterEach(() => day.sendEverybodyHome());
afterAll(() => day.close());

/** Arrived, imaged, with the doctor. */
async function withTheDoctor(patient: number, clinic = day): Promise<VisitView> {
  clinic.now('08:00');
  const visit = await clinic.book(patient);
  clinic.now('08:40');
  ok(await clinic.post('reception', visit, 'check-in'));
  ok(await clinic.put('nurse', visit, 'intake', INTAKE));
  ok(await clinic.put('radiographer', visit, 'screening', SCREENING));
  for (const kind of ['mri', 'xray'] as const) {
    ok(await clinic.step('radiographer', visit, kind, 'start'));
    clinic.api.clock.advance(10);
    ok(await clinic.step('radiographer', visit, kind, 'complete'));
  }
  return ok(await clinic.step('doctor', visit, 'consultation', 'start'));
}

describe('deciding whether the treatment suits today', () => {
  it('frees the afternoon at once when the patient is not eligible, and somebody else can book it', async () => {
    const small = await Day.begin({ nurses: 1, doctors: 1 });
    try {
      const visit = await withTheDoctor(1, small);
      await expect(small.book(2)).rejects.toThrow('no itinerary');
      const body = { decision: 'not-eligible', reason: 'the cord is compressed', plan: 'surgery-referral' };
      const decided = ok(await small.decide(visit, body));
      expect(decided).toMatchObject({ status: 'not-eligible', decision: 'not-eligible', afternoon: 'released' });
      expect(stepIn(decided, 'procedure').reservation).toBe('released');
      expect((await small.book(2)).status).toBe('booked');
      expect(ok(await small.post('reception', visit, 'depart')).status).toBe('departed');
    } finally {
      await small.close();
    }
  });

  it('defers what cannot be decided today, says until when, and releases the afternoon', async () => {
    const visit = await withTheDoctor(2);
    const body = { decision: 'deferred', reason: 'blood test missing', until: '2026-04-20', plan: 'more-tests' };
    const decided = ok(await day.decide(visit, body));
    expect(decided).toMatchObject({
      status: 'deferred',
      afternoon: 'released',
      currentDecision: { decision: 'deferred', until: '2026-04-20' },
    });
  });

  it('is revised by the doctor, keeps every decision, and takes the afternoon back where there is place', async () => {
    const visit = await withTheDoctor(3);
    ok(await day.decide(visit, { decision: 'not-eligible', reason: 'too severe', plan: 'conservative' }));
    const revised = ok(await day.eligible(visit));
    expect(revised.afternoon).toBe('firm');
    expect(revised.decisions?.map(({ decision }) => decision)).toEqual(['not-eligible', 'eligible']);
  });

  it('takes another treatment with what it asks for: sedation needs an escort and fasting', async () => {
    const visit = await withTheDoctor(4);
    const decided = ok(await day.eligible(visit, ['L4/5'], { treatment: 'florence' }));
    expect(decided).toMatchObject({ treatment: 'florence', bookedTreatment: 'dst', sedation: true });
    expect(['firm', 'displaced']).toContain(decided.afternoon);
    const gate = (code: string) => decided.gates.find((known) => known.code === code)?.status;
    expect([gate('escort-named'), gate('fasting')]).toEqual(['missing', 'missing']);
  });

  it('is never refused for lack of place: the answer says the afternoon is displaced', async () => {
    const small = await Day.begin({ nurses: 1, doctors: 1, operatingRooms: 1, recoveryRooms: 1 });
    try {
      const visit = await withTheDoctor(1, small);
      await small.closeResource('or-1', '09:30');
      const decided = ok(await small.eligible(visit, ['L3/4', 'L4/5', 'L5/S1']));
      expect(decided).toMatchObject({ status: 'decided', afternoon: 'displaced' });
      expect(decided.alerts.map(({ kind }) => kind)).toContain('displaced');
    } finally {
      await small.close();
    }
  });

  it('asks for what a decision needs', async () => {
    const visit = await withTheDoctor(5);
    const pointers = async (body: Record<string, unknown>) => {
      const answer = await day.decide(visit, body);
      const { code, errors = [] } = answer.body as unknown as { code: string; errors?: { pointer: string }[] };
      return [answer.status, code, ...errors.map(({ pointer }) => pointer)];
    };
    expect(await pointers({ decision: 'eligible' })).toEqual([422, 'validation_failed', '/levels']);
    expect(await pointers({ decision: 'eligible', levels: ['L4/5'], treatment: 'leeches' })).toEqual([
      422,
      'validation_failed',
      '/treatment',
    ]);
    expect(await pointers({ decision: 'eligible', levels: ['L4/5'], discs: 2 })).toEqual([
      422,
      'validation_failed',
      '/discs',
    ]);
    expect(await pointers({ decision: 'not-eligible', reason: 'too severe' })).toEqual([
      422,
      'validation_failed',
      '/plan',
    ]);
    expect(await pointers({ decision: 'deferred', reason: 'blood test' })).toEqual([
      422,
      'validation_failed',
      '/until',
    ]);
    expect(await pointers({ decision: 'deferred', reason: 'blood test', until: '2026-04-05' })).toEqual([
      422,
      'validation_failed',
      '/until',
    ]);
    const past = { decision: 'deferred', reason: 'blood test', plan: 'more-tests', until: '2026-04-05' };
    expect((await day.decide(visit, past)).body).toMatchObject({
      errors: [{ pointer: '/until', message: 'Must not be before the day of the visit.' }],
    });
    expect((await day.view(visit)).decision).toBeNull();
  });

  it('shows what evidence is missing without refusing the decision', async () => {
    const visit = await withTheDoctor(6);
    const decided = ok(await day.eligible(visit, ['L4/5', 'L5/S1'], { findings: { discs: FINDINGS.discs } }));
    expect(decided.missingEvidence).toEqual(['symptoms', 'L5/S1']);
  });

  it('guards a change of mind by the version that was seen', async () => {
    const visit = await withTheDoctor(7);
    const doctor = day.api.as('doctor');
    const body = { decision: 'eligible', levels: ['L4/5'], findings: FINDINGS };
    const call = `/visits/${visit.id}/eligibility`;
    expect(await doctor.post(call, body)).toMatchObject({ status: 428, body: { code: 'version_required' } });
    expect(await doctor.post(call, body, { version: visit.version - 1 })).toMatchObject({
      status: 412,
      body: { code: 'stale_version', currentVersion: visit.version },
    });
    expect((await doctor.post(call, body, { version: visit.version })).version).toBe(visit.version + 1);
  });

  it('answers a retried decision from the first one, before any look at the version', async () => {
    const visit = await withTheDoctor(8);
    const body = { decision: 'eligible', levels: ['L4/5'], findings: FINDINGS };
    const send = () =>
      day.api
        .as('doctor')
        .post(`/visits/${visit.id}/eligibility`, body, { version: visit.version, idempotencyKey: 'decision-1' });
    const first = await send();
    const again = await send();
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect((await day.view(visit)).decisions).toHaveLength(1);
  });
});
