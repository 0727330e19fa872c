import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HistoryItem } from '../views/history.view.ts';
import { Day, ok, SCREENING, stepIn } from '../testing/a-day.ts';

let day: Day;
beforeEach(async () => {
  day = await Day.begin();
});
afterEach(() => day.close());

async function lastOf(visitId: string, type: string): Promise<HistoryItem> {
  const { body } = await day.api.as('doctor').get<{ items: HistoryItem[] }>(`/visits/${visitId}/history?limit=200`);
  const found = body.items.findLast((item) => item.type === type);
  if (!found) throw new Error(`no ${type} in the history`);
  return found;
}

describe('taking back a tap on the wrong patient', () => {
  it('restores the stage before, gives the places back, and keeps both facts in the history', async () => {
    const visit = await day.book(1);
    ok(await day.post('reception', visit, 'cancel', { reason: 'called' }));
    const wrong = await lastOf(visit.id, 'cancelled');
    const restored = ok(
      await day.post('reception', visit, 'correct', { historyId: wrong.id, reason: 'another Ms Sato called' }),
    );
    expect(restored).toMatchObject({ status: 'booked', afternoon: 'held', version: 3 });
    expect(stepIn(restored, 'mri').reservation).toBe('firm');
    const { body } = await day.api.as('reception').get(`/visits/${visit.id}/history`);
    expect(body.items.map((item: HistoryItem) => [item.type, item.correctedBy !== null, item.corrects])).toEqual([
      ['booked', false, null],
      ['cancelled', true, null],
      ['corrected', false, wrong.id],
    ]);
    expect(body.items[1].correctedBy).toBe(body.items[2].id);
  });

  it('displaces whoever has meanwhile taken the place of the one it was given back to', async () => {
    const small = await Day.begin({ operatingRooms: 1, recoveryRooms: 1, doctors: 1, nurses: 2 });
    try {
      const visit = await small.book(1);
      ok(await small.post('reception', visit, 'check-in'));
      ok(await small.put('radiographer', visit, 'screening', SCREENING));
      ok(await small.step('radiographer', visit, 'mri', 'start'));
      ok(await small.post('reception', visit, 'leave', { reason: 'wrong row' }));
      const other = await small.book(2);
      const { body } = await small.api.as('reception').get(`/visits/${visit.id}/history`);
      const left = body.items.findLast((item: HistoryItem) => item.type === 'left');
      const restored = ok(
        await small.post('reception', visit, 'correct', { historyId: left.id, reason: 'wrong patient' }),
      );
      expect(restored.status).toBe('imaging');
      expect(stepIn(restored, 'mri').reservation).toBe('in-use');
      const overlaps = await small.api.sql(
        `SELECT 1 FROM reservation a JOIN reservation b ON a.clinic_id = b.clinic_id AND a.resource_id = b.resource_id AND a.id < b.id AND a.during && b.during
          WHERE a.state IN ('held', 'firm', 'in-use') AND b.state IN ('held', 'firm', 'in-use')`,
      );
      expect(overlaps).toEqual([]);
      const states = [restored, await small.view(other)].flatMap(({ steps }) =>
        steps.map(({ reservation }) => reservation),
      );
      expect(states).toContain('displaced');
    } finally {
      await small.close();
    }
  });

  it('lets the patient be where they are again after a start on the wrong patient', async () => {
    const visit = await day.book(1);
    ok(await day.post('reception', visit, 'check-in'));
    ok(await day.put('radiographer', visit, 'screening', SCREENING));
    ok(await day.step('radiographer', visit, 'mri', 'start'));
    const wrong = await lastOf(visit.id, 'step-started');
    expect((await day.post('reception', visit, 'correct', { historyId: wrong.id, reason: 'x' })).status).toBe(403);
    expect((await day.post('nurse', visit, 'correct', { historyId: wrong.id, reason: 'x' })).status).toBe(403);
    const restored = ok(
      await day.post('radiographer', visit, 'correct', { historyId: wrong.id, reason: 'wrong patient' }),
    );
    expect(restored).toMatchObject({
      status: 'checked-in',
      place: { where: 'waiting', stepKind: 'mri', resourceId: null },
    });
    expect(stepIn(restored, 'mri')).toMatchObject({ status: 'planned', actual: null, reservation: 'firm' });
    ok(await day.step('radiographer', visit, 'mri', 'start'));
  });

  it('names the later facts that depend on it, instead of losing them', async () => {
    const visit = await day.book(1);
    ok(await day.post('reception', visit, 'check-in'));
    ok(await day.put('radiographer', visit, 'screening', SCREENING));
    ok(await day.step('radiographer', visit, 'mri', 'start'));
    const arrival = await lastOf(visit.id, 'checked-in');
    const started = await lastOf(visit.id, 'step-started');
    expect(await day.post('reception', visit, 'correct', { historyId: arrival.id, reason: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'later_facts_depend', historyIds: [started.id] },
    });
  });

  it('can be done once, not to the booking, and not to another visit’s facts', async () => {
    const visit = await day.book(1);
    const other = await day.book(2);
    ok(await day.post('reception', visit, 'check-in'));
    const wrong = await lastOf(visit.id, 'checked-in');
    const reason = 'wrong patient';
    ok(await day.post('reception', visit, 'correct', { historyId: wrong.id, reason }));
    expect(await day.post('reception', visit, 'correct', { historyId: wrong.id, reason })).toMatchObject({
      status: 409,
      body: { code: 'not_correctable', why: 'already-corrected' },
    });
    const booking = await lastOf(visit.id, 'booked');
    expect(await day.post('reception', visit, 'correct', { historyId: booking.id, reason })).toMatchObject({
      status: 409,
      body: { why: 'first-fact' },
    });
    const correction = await lastOf(visit.id, 'corrected');
    expect(await day.post('reception', visit, 'correct', { historyId: correction.id, reason })).toMatchObject({
      status: 409,
      body: { why: 'a-correction' },
    });
    expect((await day.post('reception', other, 'correct', { historyId: wrong.id, reason })).status).toBe(404);
  });

  it('takes the alert away with the fact that raised it', async () => {
    const visit = await day.book(1);
    ok(await day.post('nurse', visit, 'red-flag', { flags: ['fever'] }));
    expect((await day.view(visit)).alerts).toHaveLength(1);
    const wrong = await lastOf(visit.id, 'red-flag-raised');
    const restored = ok(await day.post('nurse', visit, 'correct', { historyId: wrong.id, reason: 'other patient' }));
    expect(restored).toMatchObject({ redFlagOpen: false, alerts: [] });
  });
});
