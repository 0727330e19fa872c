import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aHistory, aHistoryUntil, aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { aCorrection, aFact } from '../testing/a-fact.ts';
import { anActor } from '../testing/an-actor.ts';
import { anyBooking, anyDay } from '../testing/any-day.ts';
import { at } from '../testing/at.ts';
import { eligible } from '../testing/happenings.ts';
import { liveThrough } from '../testing/live-through.ts';
import { correct } from './correct.ts';
import { replay } from './replay.ts';

describe('correcting a wrong fact', () => {
  it('undoes a tap on the wrong patient: the stage before is restored', () => {
    const history = aHistoryUntil('mri-started');
    expect(correct(history, aCorrection('mri-started', at('09:02')))).toEqual({
      ok: true,
      value: aVisitAfter('screening'),
    });
  });

  it('keeps both facts in the history, which replays to the corrected visit', () => {
    const history = [...aHistoryUntil('mri-started'), aCorrection('mri-started', at('09:02'))];
    expect(history.map(({ id }) => id)).toContain('mri-started');
    expect(replay(history)).toEqual({ ok: true, value: aVisitAfter('screening') });
  });

  it('is the way out of an end', () => {
    const departed = correct(aHistory('departed'), aCorrection('departed', at('15:55')));
    expect(departed).toEqual({ ok: true, value: aVisit('cleared') });
  });

  it('takes out an earlier fact when what followed does not depend on it', () => {
    expect(correct(aHistoryUntil('xray-started'), aCorrection('mri-done', at('09:40')))).toMatchObject({ ok: true });
  });

  it('names the later facts that would no longer follow', () => {
    expect(correct(aHistoryUntil('preparation-started'), aCorrection('decided', at('13:05')))).toMatchObject({
      error: { code: 'later-facts-depend', factId: 'decided', laterFactIds: ['preparation-started'] },
    });
  });

  it('can go back step by step, the last fact first', () => {
    const first = aCorrection('preparation-started', at('13:05'));
    const history = [...aHistoryUntil('preparation-started'), first];
    expect(correct(history, aCorrection('decided', at('13:06')))).toMatchObject({
      value: { stage: 'in-consultation' },
    });
  });

  it('does not undo the booking, a correction, or the same fact twice', () => {
    const history = [...aHistoryUntil('mri-started'), aCorrection('mri-started', at('09:02'))];
    const refused = (factId: string) => correct(history, aCorrection(factId, at('09:03')));
    expect(refused('booked')).toMatchObject({ error: { code: 'not-correctable', why: 'first-fact' } });
    expect(refused('corrected-mri-started')).toMatchObject({ error: { why: 'a-correction' } });
    expect(refused('mri-started')).toMatchObject({ error: { why: 'already-corrected' } });
    expect(refused('nothing')).toMatchObject({ error: { why: 'unknown' } });
  });

  it('gives its reason', () => {
    const silent = { ...aCorrection('mri-started', at('09:02')), reason: '' };
    expect(correct(aHistoryUntil('mri-started'), silent)).toMatchObject({ error: { missing: ['reason'] } });
  });

  it('leaves a doctor’s fact to a doctor', () => {
    const decided = aHistoryUntil('decided');
    expect(correct(decided, aCorrection('decided', at('10:26'), anActor('nurse')))).toMatchObject({
      error: { code: 'doctor-only', fact: 'eligibility-decided' },
    });
    expect(correct(decided, aCorrection('decided', at('10:26')))).toMatchObject({
      value: { stage: 'in-consultation' },
    });
  });

  it('leaves the visit as if the fact had never been, or refuses', () => {
    fc.assert(
      fc.property(anyBooking, anyDay, fc.nat(), (booking, day, pick) => {
        const { history } = liveThrough(booking, day);
        const wrong = history[pick % history.length];
        const entry = aCorrection(wrong?.id ?? '', at('20:00'));
        const corrected = correct(history, entry);
        if (!corrected.ok) return;
        expect(
          replay(history.filter((fact) => fact !== wrong && !(fact.type === 'corrected' && fact.factId === wrong?.id))),
        ).toEqual(corrected);
        expect(replay([...history, entry])).toEqual(corrected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('replaying a history', () => {
  it('begins with its one booking', () => {
    const [booked, arrived] = aHistoryUntil('checked-in');
    if (booked === undefined || arrived === undefined) throw new Error('a history of two facts was expected');
    expect(replay([])).toMatchObject({ error: { code: 'broken-history', why: 'empty' } });
    expect(replay([arrived])).toMatchObject({ error: { why: 'not-booked-first' } });
    expect(replay([booked, booked])).toMatchObject({ error: { why: 'booked-twice' } });
  });

  it('says what does not follow', () => {
    const impossible = aFact(eligible(), at('09:00'));
    expect(replay([...aHistoryUntil('checked-in'), impossible])).toMatchObject({ error: { code: 'wrong-stage' } });
  });
});
