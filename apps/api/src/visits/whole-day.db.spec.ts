import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHECKLIST_ITEMS, replay, type HistoryEntry, type Role, type Visit } from '@higaeri/domain';
import { newId } from '../platform/database/new-id.ts';
import { at, Day, INTAKE, ok, SCREENING, stepIdOf, stepIn, WELL } from './testing/a-day.ts';
import type { VisitView } from './views/visit.view.ts';

let day: Day;
beforeAll(async () => {
  day = await Day.begin();
});
afterAll(() => day.close());

describe('one patient’s whole day, each step by the role that has it', () => {
  let visit: VisitView;

  const refusedFor = async (roles: readonly Role[], call: string, body: unknown = {}): Promise<void> => {
    for (const role of roles) {
      const { status, body: problem } = await day.post(role, visit, call, body);
      expect([role, call, status, (problem as unknown as { code: string }).code]).toEqual([
        role,
        call,
        403,
        'forbidden',
      ]);
    }
  };

  it('is booked at the desk: seven steps, the morning firm, the afternoon held', async () => {
    visit = await day.book(1);
    expect(visit).toMatchObject({ status: 'booked', version: 1, origin: 'booked', afternoon: 'held', callNumber: '1' });
    expect(visit.steps.map(({ kind }) => kind).sort()).toEqual(
      ['consultation', 'discharge-review', 'mri', 'preparation', 'procedure', 'recovery', 'xray'].sort(),
    );
    expect(stepIn(visit, 'mri').reservation).toBe('firm');
    expect(stepIn(visit, 'procedure').reservation).toBe('held');
    expect(
      stepIn(visit, 'procedure')
        .resources.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['doctor', 'fluoroscope', 'nurse', 'operating-room']);
  });

  it('shows planned and predicted times, where the patient is, and what the desk may do', async () => {
    day.now('08:30');
    visit = await day.view(visit, 'reception');
    expect(visit.place).toEqual({ where: 'not-arrived', stepKind: null, resourceId: null, since: null });
    expect(stepIn(visit, 'mri').predicted).not.toBeNull();
    expect(visit.possible.map(({ happening }) => happening)).toEqual(
      expect.arrayContaining(['check-in', 'cancel', 'no-show', 'reschedule', 'intake']),
    );
    expect(visit.possible.map(({ happening }) => happening)).not.toContain('eligibility');
  });

  it('begins with the check-in; an intake not yet asked for becomes an alert, never a refusal', async () => {
    day.now('08:40');
    await refusedFor(['doctor', 'nurse', 'radiographer', 'manager', 'admin'], 'check-in');
    visit = ok(await day.post('reception', visit, 'check-in'));
    expect(visit.status).toBe('checked-in');
    expect(visit.place).toMatchObject({ where: 'waiting', since: at('08:40') });
    expect(visit.alerts.map(({ kind, severity }) => [kind, severity])).toEqual([['gate-missing', 'info']]);
  });

  it('keeps the patient out of the scanner until the screening is cleared', async () => {
    visit = ok(await day.put('nurse', visit, 'intake', INTAKE));
    expect(visit.alerts).toEqual([]);
    const blocked = await day.step('radiographer', visit, 'mri', 'start');
    expect(blocked).toMatchObject({ status: 409, body: { code: 'gate_not_met', gates: ['mri-screening'] } });
    visit = ok(await day.put('radiographer', visit, 'screening', SCREENING));
    expect(visit.gates.find(({ code }) => code === 'mri-screening')?.status).toBe('met');
  });

  it('is imaged by the radiographer, in the room that was reserved', async () => {
    await refusedFor(['nurse', 'reception', 'manager', 'admin'], `steps/${stepIdOf(visit, 'mri')}/start`);
    day.now('09:00');
    visit = ok(await day.step('radiographer', visit, 'mri', 'start'));
    expect(visit.status).toBe('imaging');
    expect(visit.place).toEqual({
      where: 'in',
      stepKind: 'mri',
      resourceId: day.clinic.id['mri-1'],
      since: at('09:00'),
    });
    expect(stepIn(visit, 'mri').actual).toEqual({ start: at('09:00'), end: null });
    day.now('09:25');
    visit = ok(await day.step('radiographer', visit, 'mri', 'complete'));
    ok(await day.step('radiographer', visit, 'xray', 'start'));
    day.now('09:35');
    visit = ok(await day.step('radiographer', visit, 'xray', 'complete'));
    expect(visit.place).toMatchObject({ where: 'waiting', stepKind: 'consultation' });
  });

  it('is decided by the doctor, and the afternoon becomes firm', async () => {
    await refusedFor(['nurse', 'radiographer', 'reception'], `steps/${stepIdOf(visit, 'consultation')}/start`);
    day.now('10:00');
    ok(await day.step('doctor', visit, 'consultation', 'start'));
    day.now('10:25');
    await refusedFor(['nurse', 'radiographer', 'reception', 'manager', 'admin'], 'eligibility', {});
    visit = ok(await day.eligible(visit, ['L4/5']));
    expect(visit).toMatchObject({ status: 'decided', decision: 'eligible', afternoon: 'firm' });
    expect(stepIn(visit, 'procedure').reservation).toBe('firm');
    visit = ok(await day.step('doctor', visit, 'consultation', 'complete'));
  });

  it('is prepared by the nurse: consent, baseline, sign-in', async () => {
    day.now('12:40');
    ok(await day.step('nurse', visit, 'preparation', 'start'));
    const early = await day.step('doctor', visit, 'procedure', 'start');
    expect(early.body).toMatchObject({
      code: 'gate_not_met',
      gates: ['consent', 'fever-checked', 'baseline-observation', 'sign-in'],
    });
    ok(await day.put('nurse', visit, 'consent', { version: '1', language: 'ja' }));
    ok(await day.observe(visit, 'baseline'), 201);
    visit = ok(await day.put('nurse', visit, 'checklist/sign-in', { items: CHECKLIST_ITEMS['sign-in'] }));
    expect(visit.baseline).toMatchObject({ heartRate: 72, legStrengthLeft: 5 });
    day.now('13:00');
    visit = ok(await day.step('nurse', visit, 'preparation', 'complete'));
  });

  it('goes through time-out before the needle and sign-out before leaving the room', async () => {
    day.now('13:05');
    visit = ok(await day.step('doctor', visit, 'procedure', 'start'));
    expect(visit.status).toBe('in-procedure');
    const wrongLevels = await day.put('nurse', visit, 'checklist/time-out', {
      items: CHECKLIST_ITEMS['time-out'],
      levels: ['L3/4'],
    });
    expect(wrongLevels).toMatchObject({
      status: 409,
      body: { code: 'levels_differ', expected: ['L4/5'], given: ['L3/4'] },
    });
    ok(await day.put('nurse', visit, 'checklist/time-out', { items: CHECKLIST_ITEMS['time-out'], levels: ['L4/5'] }));
    day.now('13:40');
    const lots = [{ product: 'Fibrin kit', lot: 'A-17' }];
    const unsigned = await day.step('doctor', visit, 'procedure', 'complete', { treatedLevels: ['L4/5'], lots });
    expect(unsigned.body).toMatchObject({ code: 'gate_not_met', gates: ['sign-out'] });
    ok(await day.put('nurse', visit, 'checklist/sign-out', { items: CHECKLIST_ITEMS['sign-out'] }));
    visit = ok(await day.step('doctor', visit, 'procedure', 'complete', { treatedLevels: ['L4/5'], lots }));
    expect(visit.status).toBe('awaiting-room');
    expect(visit.procedure).toMatchObject({ treatedLevels: ['L4/5'], lots });
  });

  it('rests in a private room under observation', async () => {
    await refusedFor(['reception', 'radiographer'], `steps/${stepIdOf(visit, 'recovery')}/start`);
    day.now('13:45');
    visit = ok(await day.step('nurse', visit, 'recovery', 'start'));
    expect(visit).toMatchObject({ status: 'in-recovery', nextObservationDue: at('13:45') });
    ok(await day.observe(visit, 'recovery'), 201);
    day.now('14:45');
    const score = { vitals: 2, walking: 2, nausea: 2, pain: 1, bleeding: 2 };
    const observed = await day.post('nurse', visit, 'observations', {
      clientId: newId(),
      kind: 'recovery',
      ...WELL,
      awake: true,
      score,
    });
    visit = ok(observed, 201);
    expect(visit.latestScore).toEqual({ total: 9, at: at('14:45') });
    visit = ok(await day.step('nurse', visit, 'recovery', 'complete'));
    expect(visit.readyForReview).toBe(true);
  });

  it('is discharged by the doctor only when aftercare has been explained', async () => {
    await refusedFor(['nurse', 'reception', 'radiographer', 'manager'], 'discharge-review', { decision: 'discharge' });
    ok(await day.step('doctor', visit, 'discharge-review', 'start'));
    const early = await day.post('doctor', visit, 'discharge-review', { decision: 'discharge' });
    expect(early.body).toMatchObject({ code: 'gate_not_met', gates: ['bladder-emptied', 'aftercare-explained'] });
    const items = ['aftercare-explained', 'bladder-emptied', 'wound-checked'];
    ok(await day.put('nurse', visit, 'checklist/discharge', { items }));
    day.now('14:55');
    visit = ok(await day.post('doctor', visit, 'discharge-review', { decision: 'discharge' }));
    expect(visit.status).toBe('cleared');
    expect(visit.place).toMatchObject({ where: 'waiting', stepKind: null });
  });

  it('goes home, and the room goes to cleaning', async () => {
    day.now('15:00');
    visit = ok(await day.post('reception', visit, 'depart'));
    expect(visit).toMatchObject({ status: 'departed', place: { where: 'gone', since: at('15:00') } });
    const rooms = await day.api.as('nurse').get('/recovery-rooms');
    const used = rooms.body.items.filter((room: { cleaningUntil: string | null }) => room.cleaningUntil !== null);
    expect(used).toMatchObject([{ occupant: null, cleaningUntil: at('15:10'), resource: { state: 'cleaning' } }]);
  });

  it('keeps every fact in the history, with its author and both times', async () => {
    const { body } = await day.api.as('doctor').get(`/visits/${visit.id}/history?limit=200`);
    const types = body.items.map((item: { type: string }) => item.type);
    expect(types[0]).toBe('booked');
    expect(types.at(-1)).toBe('departed');
    expect(body.items.map((item: { seq: number }) => item.seq)).toEqual(
      types.map((_: string, index: number) => index + 1),
    );
    expect(body.items[1]).toMatchObject({
      type: 'checked-in',
      stageBefore: 'booked',
      stageAfter: 'checked-in',
      by: { roles: ['reception'] },
    });
    expect(visit.version).toBe(types.length);
  });

  it('is nothing but its history: folded again it is the same visit', async () => {
    const [row] = await day.api.sql<{ state: Visit }>(`SELECT state FROM visit WHERE id = $1`, [visit.id]);
    const facts = await day.api.sql<{ fact: HistoryEntry }>(
      `SELECT fact FROM visit_history WHERE visit_id = $1 ORDER BY seq`,
      [visit.id],
    );
    expect(replay(facts.map(({ fact }) => fact))).toEqual({ ok: true, value: row?.state });
  });

  it('has left a trace in the audit of everybody who changed or opened the visit', async () => {
    const rows = await day.api.sql<{ action: string; n: number }>(
      `SELECT action, count(*)::int AS n FROM audit WHERE visit_id = $1 GROUP BY action`,
      [visit.id],
    );
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'visit.read',
        'visit.check-in',
        'visit.eligibility',
        'visit.steps-start',
        'visit.depart',
      ]),
    );
  });
});
