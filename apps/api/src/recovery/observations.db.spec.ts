import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../platform/database/new-id.ts';
import { at, Day, ok, WELL } from '../visits/testing/a-day.ts';
import type { VisitView } from '../visits/views/visit.view.ts';

let day: Day;
let visit: VisitView;
beforeAll(async () => {
  day = await Day.begin();
  visit = await day.book(1);
  await day.throughTheMorning(visit);
  day.now('12:40');
  await day.prepared(visit);
  await day.operated(visit);
  day.now('13:40');
  ok(await day.step('nurse', visit, 'recovery', 'start'));
});
afterAll(() => day.close());

const count = async (): Promise<number> => (await day.view(visit)).observations?.length ?? 0;

describe('watching a patient in recovery', () => {
  it('lets two nurses chart at once, both observations counting', async () => {
    const before = await count();
    const sent = await Promise.all([1, 2, 3, 4].map(() => day.observe(visit, 'recovery')));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(sent.map(({ version }) => version)).size).toBe(4);
    expect(await count()).toBe(before + 4);
  });

  it('counts a replayed observation once, even when both arrive together', async () => {
    const before = await count();
    const body = { clientId: newId(), kind: 'recovery', ...WELL, at: at('13:35') };
    const first = await Promise.all([1, 2, 3].map(() => day.post('nurse', visit, 'observations', body)));
    expect(first.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect((await day.post('nurse', visit, 'observations', body)).status).toBe(200);
    expect(await count()).toBe(before + 1);
  });

  it('refuses the same client id with other words, and for another visit', async () => {
    const other = await day.book(2, { date: '2026-04-06' }).catch(() => null);
    const clientId = newId();
    ok(await day.post('nurse', visit, 'observations', { clientId, kind: 'recovery', ...WELL }), 201);
    const changed = await day.post('nurse', visit, 'observations', { clientId, kind: 'recovery', ...WELL, pain: 9 });
    expect(changed).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    if (other)
      expect((await day.post('nurse', other, 'observations', { clientId, kind: 'recovery', ...WELL })).status).toBe(
        422,
      );
  });

  it('counts the client id under the account that sent it', async () => {
    const before = await count();
    const body = { clientId: newId(), kind: 'recovery', ...WELL };
    ok(await day.post('nurse', visit, 'observations', body), 201);
    ok(await day.post('doctor', visit, 'observations', body), 201);
    expect(await count()).toBe(before + 2);
  });

  it('takes what a tablet kept while offline at the time it was taken, but not from the future', async () => {
    day.now('14:00');
    const late = ok(
      await day.post('nurse', visit, 'observations', {
        clientId: newId(),
        kind: 'procedure',
        ...WELL,
        at: at('13:10'),
      }),
      201,
    );
    expect(late.observations?.some((taken) => taken.at === at('13:10'))).toBe(true);
    const ahead = { clientId: newId(), kind: 'recovery', ...WELL, at: at('14:03') };
    const clamped = ok(await day.post('nurse', visit, 'observations', ahead), 201);
    expect(clamped.observations?.find(({ clientId }) => clientId === ahead.clientId)?.at).toBe(at('14:00'));
    const wrong = await day.post('nurse', visit, 'observations', {
      clientId: newId(),
      kind: 'recovery',
      ...WELL,
      at: at('18:00'),
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'time_out_of_order' } });
  });

  it('refuses measurements no body has', async () => {
    const body = { clientId: newId(), kind: 'recovery', heartRate: 4000, temperature: 3.6, legStrengthLeft: 2.5 };
    const { status, body: problem } = await day.post('nurse', visit, 'observations', body);
    const pointers = (problem as unknown as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect([status, ...pointers.sort()]).toEqual([422, '/heartRate', '/legStrengthLeft', '/temperature']);
  });

  it('shows the room with its occupant, minutes left, last and next observation, score and alarm', async () => {
    day.now('14:10');
    const score = { vitals: 2, walking: 1, nausea: 2, pain: 1, bleeding: 2 };
    ok(await day.observe(visit, 'recovery', { score }), 201);
    const read = async (role: 'nurse' | 'reception') => {
      const { body } = await day.api.as(role).get('/recovery-rooms');
      return body.items.find((room: { occupant: { id: string } | null }) => room.occupant?.id === visit.id);
    };
    const room = await read('nurse');
    const started = Date.parse(room.startedAt);
    const elapsed = Math.floor((Date.parse(at('14:10')) - started) / 60_000);
    expect(room).toMatchObject({
      elapsedMinutes: elapsed,
      targetMinutes: 60,
      minutesLeft: 60 - elapsed,
      score: 8,
      nextObservationDue: at('14:25'),
      alarm: 'none',
      resource: { state: 'in-use' },
    });
    expect(room.lastObservation).toMatchObject({ at: at('14:10') });
    day.now('14:30');
    expect((await read('nurse')).alarm).toBe('observation-due');
    const seenFromTheDesk = await read('reception');
    expect(seenFromTheDesk).toMatchObject({ score: null, lastObservation: null, alarm: 'observation-due' });
    ok(await day.observe(visit, 'recovery', { at: at('14:30') }), 201);
    day.now('14:41');
    expect(await read('nurse')).toMatchObject({ alarm: 'over-target', minutesLeft: expect.any(Number) });
    ok(await day.post('nurse', visit, 'red-flag', { flags: ['bilateral-weakness'] }));
    expect((await read('nurse')).alarm).toBe('red-flag');
  });
});
