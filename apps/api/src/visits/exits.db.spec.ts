import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, Day, ok, stepIdOf, stepIn } from './testing/a-day.ts';

let day: Day;
beforeAll(async () => {
  day = await Day.begin({ patients: 12, doctors: 8, nurses: 12, operatingRooms: 6, recoveryRooms: 8, scanners: 4 });
});
afterAll(() => day.close());

const liveRows = (visitId: string) =>
  day.api.sql<{ step_kind: string }>(
    `SELECT step_kind FROM reservation WHERE visit_id = $1 AND state IN ('held', 'firm', 'in-use') AND ended_at IS NULL`,
    [visitId],
  );

describe('the ways out of a day', () => {
  it('gives every place back when a patient cancels, with a reason', async () => {
    day.now('08:00');
    const visit = await day.book(1);
    expect(await day.post('reception', visit, 'cancel')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    const cancelled = ok(await day.post('reception', visit, 'cancel', { reason: 'has a cold' }));
    expect(cancelled).toMatchObject({ status: 'cancelled', afternoon: 'released', place: { where: 'gone' } });
    expect(await liveRows(visit.id)).toEqual([]);
    expect(cancelled.possible.map(({ happening }) => happening)).not.toContain('check-in');
    expect((await day.book(1)).id).not.toBe(visit.id);
  });

  it('checks in a no-show who comes after all, and gives the places back that are still free', async () => {
    day.now('08:00');
    const visit = await day.book(2);
    day.now('10:30');
    const gone = ok(await day.post('reception', visit, 'no-show', {}));
    expect(gone.status).toBe('no-show');
    expect(await liveRows(visit.id)).toEqual([]);
    day.now('10:45');
    const arrived = ok(await day.post('reception', visit, 'check-in'));
    expect(arrived).toMatchObject({ status: 'checked-in', place: { where: 'waiting' } });
    expect(['firm', 'held', 'displaced']).toContain(stepIn(arrived, 'procedure').reservation);
  });

  it('says that the patient has another visit when a second one would live beside the first', async () => {
    day.now('08:00');
    const first = await day.book(3);
    ok(await day.post('reception', first, 'no-show', {}));
    const second = await day.book(3);
    expect(await day.post('reception', first, 'check-in')).toMatchObject({
      status: 409,
      body: { code: 'patient_already_booked', visitId: second.id },
    });
  });

  it('ends the visit when consent is withdrawn before the procedure', async () => {
    day.now('08:00');
    const visit = await day.book(4);
    await day.throughTheMorning(visit);
    const withdrawn = ok(await day.post('nurse', visit, 'withdraw-consent', { reason: 'wants to think about it' }));
    expect(withdrawn.status).toBe('withdrawn');
    expect(stepIn(withdrawn, 'procedure').reservation).toBe('released');
    const left = ok(await day.post('reception', visit, 'depart'));
    expect(left).toMatchObject({ status: 'withdrawn', place: { where: 'gone' } });
  });

  it('stops the procedure when consent is withdrawn on the table, and the patient still rests and is reviewed', async () => {
    day.now('08:00');
    const visit = await day.book(5);
    await day.throughTheMorning(visit);
    day.now('12:40');
    await day.prepared(visit);
    ok(await day.step('doctor', visit, 'procedure', 'start'));
    day.api.clock.advance(5);
    const stopped = ok(await day.post('doctor', visit, 'withdraw-consent', { reason: 'asks to stop' }));
    expect(stopped).toMatchObject({ status: 'awaiting-room' });
    expect(stepIn(stopped, 'procedure')).toMatchObject({ status: 'stopped', reason: 'asks to stop' });
    expect(stopped.alerts).toMatchObject([
      { kind: 'gate-missing', severity: 'warning', detail: { gates: 'sign-out' } },
    ]);
    const resting = ok(await day.step('nurse', visit, 'recovery', 'start'));
    expect(resting.status).toBe('in-recovery');
  });

  it('stops a procedure that does not suit after the contrast exam; the patient recovers and is discharged', async () => {
    day.now('08:00');
    const visit = await day.book(6);
    await day.throughTheMorning(visit);
    day.now('13:00');
    await day.prepared(visit);
    ok(await day.step('doctor', visit, 'procedure', 'start'));
    day.api.clock.advance(10);
    const stopped = ok(await day.step('nurse', visit, 'procedure', 'stop', { reason: 'contrast leaks elsewhere' }));
    expect(stopped.status).toBe('awaiting-room');
    await day.rested(visit);
    const cleared = ok(await day.post('doctor', visit, 'discharge-review', { decision: 'discharge' }));
    expect(cleared.status).toBe('cleared');
    expect(ok(await day.post('nurse', visit, 'depart')).status).toBe('departed');
  });

  it('accepts that a patient leaves the recovery room without discharge, and raises the alarm', async () => {
    day.now('08:00');
    const visit = await day.book(7);
    await day.throughTheMorning(visit);
    day.now('12:45');
    await day.prepared(visit);
    await day.operated(visit);
    ok(await day.step('nurse', visit, 'recovery', 'start'));
    day.api.clock.advance(10);
    const left = ok(await day.post('nurse', visit, 'leave', { reason: 'has a train to catch' }));
    expect(left).toMatchObject({ status: 'left', place: { where: 'gone' } });
    expect(left.alerts).toMatchObject([
      {
        kind: 'left-without-discharge',
        severity: 'alarm',
        detail: { stage: 'in-recovery', reason: 'has a train to catch' },
      },
    ]);
    expect(await liveRows(visit.id)).toEqual([]);
    const board = await day.api.as('doctor').get('/board');
    const alert = board.body.alerts.find(({ visitId }: { visitId: string }) => visitId === visit.id);
    const seen = await day.api.as('doctor').post(`/alerts/${alert.id}/acknowledge`);
    expect(seen).toMatchObject({ status: 200, body: { acknowledgedBy: 'doctor' } });
    expect((await day.api.as('nurse').post(`/alerts/${alert.id}/acknowledge`)).body.acknowledgedBy).toBe('doctor');
  });

  it('counts a patient who departs without discharge as left', async () => {
    day.now('08:00');
    const visit = await day.book(8);
    day.now('08:40');
    ok(await day.post('reception', visit, 'check-in'));
    const gone = ok(await day.post('reception', visit, 'depart'));
    expect(gone.status).toBe('left');
    expect(gone.alerts.map(({ kind }) => kind)).toContain('left-without-discharge');
  });

  it('extends the rest when the doctor asks for it, and reviews again', async () => {
    day.now('08:00');
    const visit = await day.book(9);
    await day.throughTheMorning(visit);
    day.now('12:50');
    await day.prepared(visit);
    await day.operated(visit);
    await day.rested(visit);
    expect(await day.post('doctor', visit, 'discharge-review', { decision: 'extend' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/minutes' }] },
    });
    const extended = ok(await day.post('doctor', visit, 'discharge-review', { decision: 'extend', minutes: 30 }));
    expect(extended).toMatchObject({ status: 'in-recovery', readyForReview: false, recovery: { targetMinutes: 90 } });
    const cleared = ok(await day.post('doctor', visit, 'discharge-review', { decision: 'discharge' }));
    expect(cleared.status).toBe('cleared');
  });

  it('enters facts later with their own time, between the latest fact and now', async () => {
    day.now('08:00');
    const visit = await day.book(10);
    day.now('09:30');
    const arrived = ok(await day.post('reception', visit, 'check-in', { at: at('08:41') }));
    expect(arrived.place.since).toBe(at('08:41'));
    ok(
      await day.put('radiographer', visit, 'screening', {
        pacemaker: 'no',
        implants: 'no',
        metalInEye: 'no',
        pregnancy: 'no',
        mriCleared: true,
      }),
    );
    const start = `steps/${stepIdOf(arrived, 'xray')}/start`;
    const before = await day.post('radiographer', visit, start, { at: at('08:40') });
    expect(before).toMatchObject({ status: 422, body: { code: 'time_out_of_order' } });
    const future = await day.post('radiographer', visit, start, { at: at('09:31') });
    expect(future).toMatchObject({ status: 422, body: { code: 'time_out_of_order' } });
    const started = ok(await day.post('radiographer', visit, start, { at: at('09:00') }));
    expect(stepIn(started, 'xray').actual).toEqual({ start: at('09:00'), end: null });
    const { body } = await day.api.as('nurse').get(`/visits/${visit.id}/history`);
    expect(body.items.at(-1)).toMatchObject({ type: 'step-started', at: at('09:00'), recordedAt: at('09:30') });
  });

  it('answers a retried fact from the first one and refuses the key for another', async () => {
    day.now('08:00');
    const visit = await day.book(11);
    const desk = day.api.as('reception');
    const first = await desk.post(`/visits/${visit.id}/check-in`, {}, { idempotencyKey: 'arrive' });
    const again = await desk.post(`/visits/${visit.id}/check-in`, {}, { idempotencyKey: 'arrive' });
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect(await desk.post(`/visits/${visit.id}/cancel`, { reason: 'x' }, { idempotencyKey: 'arrive' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect(await desk.post(`/visits/${visit.id}/check-in`)).toMatchObject({
      status: 409,
      body: { code: 'invalid_transition', stage: 'checked-in', allowed: ['booked', 'no-show'] },
    });
  });
});
