import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { checklist, complete, GOOD_SCORE, observation, review, start } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';

describe('resting', () => {
  it('has a target and no hard end', () => {
    expect(aVisit('in-recovery').recovery).toEqual({
      startedAt: at('14:20'),
      targetMinutes: 60,
      readyForReviewAt: null,
    });
  });

  it('calls the doctor when ready; the patient stays in the room', () => {
    expect(aVisitAfter('recovery-done')).toMatchObject({
      stage: 'in-recovery',
      recovery: { readyForReviewAt: at('15:20') },
    });
  });

  it('is over when the review begins', () => {
    const rest = told(aVisitAfter('arrival'), start('discharge-review'), '15:00').steps.find(
      (s) => s.kind === 'recovery',
    );
    expect(rest).toMatchObject({ status: 'done', endedAt: at('15:00') });
  });
});

describe('reviewing for discharge', () => {
  it('is a doctor’s', () => {
    expect(tell(aVisit('in-review'), review('discharge'), '15:35', 'nurse')).toMatchObject({
      error: { code: 'doctor-only' },
    });
    expect(tell(aVisit('in-review'), review('discharge'), '15:35')).toMatchObject({ value: { stage: 'cleared' } });
  });

  it('ends with its decision, not by completing the step', () => {
    expect(tell(aVisit('in-review'), complete('discharge-review'), '15:35')).toMatchObject({
      error: { code: 'wrong-step-kind' },
    });
  });

  it('may be done at the bedside without announcing it', () => {
    const cleared = told(aVisitAfter('discharge-checklist'), review('discharge'), '15:30');
    expect(cleared.steps.slice(-2)).toMatchObject([
      { kind: 'recovery', status: 'done', endedAt: at('15:30') },
      { kind: 'discharge-review', status: 'done', startedAt: at('15:30'), endedAt: at('15:30') },
    ]);
  });

  it('needs score, aftercare and bladder, and the score of this rest', () => {
    expect(tell(aVisitAfter('arrival'), review('discharge'), '15:30')).toMatchObject({
      error: { code: 'gates-not-met', gates: ['discharge-score', 'bladder-emptied', 'aftercare-explained'] },
    });
  });

  it('needs the escort to be there after sedation', () => {
    const items = ['aftercare-explained', 'bladder-emptied', 'wound-checked'];
    const alone = told(aVisitAfter('score', { sedated: true }), checklist('discharge', { items }), '15:15', 'nurse');
    expect(tell(alone, review('discharge'), '15:30')).toMatchObject({ error: { gates: ['escort-present'] } });
  });

  it('needs the doctor’s word when a leg is weaker than before, whatever the score', () => {
    const weak = observation({ clientId: 'weak', legStrengthLeft: 4, score: GOOD_SCORE });
    const visit = told(aVisitAfter('discharge-checklist'), weak, '15:16', 'nurse');
    expect(tell(visit, review('discharge'), '15:30')).toMatchObject({ error: { gates: ['leg-strength'] } });
    const word = review('discharge', { overrides: [{ gate: 'leg-strength', reason: 'anaesthetic wearing off' }] });
    expect(told(visit, word, '15:30')).toMatchObject({
      stage: 'cleared',
      overrides: [{ gate: 'leg-strength', act: 'discharge' }],
    });
  });

  it('sends nobody home with one point too few', () => {
    const low = observation({ clientId: 'low', score: { ...GOOD_SCORE, walking: 1 } });
    const visit = told(aVisitAfter('discharge-checklist'), low, '15:16', 'nurse');
    expect(tell(visit, review('discharge'), '15:30')).toMatchObject({ error: { gates: ['discharge-score'] } });
  });

  it('never passes over the aftercare', () => {
    const insisting = review('discharge', { overrides: [{ gate: 'aftercare-explained', reason: 'in a hurry' }] });
    expect(tell(aVisit('in-review'), insisting, '15:30')).toMatchObject({ error: { code: 'override-not-allowed' } });
  });

  it('transfers whatever is missing', () => {
    expect(told(aVisitAfter('arrival'), review('transfer'), '14:50').stage).toBe('transferred');
  });
});

describe('extending the rest', () => {
  it('adds to the target when it is not yet reached', () => {
    const extended = told(aVisitAfter('arrival'), review('extend', { minutes: 20 }), '15:00');
    expect(extended).toMatchObject({ stage: 'in-recovery', recovery: { targetMinutes: 80, readyForReviewAt: null } });
  });

  it('counts from the review when the target has passed', () => {
    const extended = told(aVisit('in-review'), review('extend', { minutes: 20 }), '15:35');
    expect(extended.recovery?.targetMinutes).toBe(95);
  });

  it('puts the patient back to rest and plans the review again', () => {
    const extended = told(aVisit('in-review'), review('extend'), '15:35');
    expect(extended.steps.slice(-2)).toMatchObject([
      { kind: 'recovery', status: 'in-progress', startedAt: at('14:20'), endedAt: null },
      { kind: 'discharge-review', status: 'planned', startedAt: null, endedAt: null },
    ]);
    expect(told(extended, start('discharge-review'), '15:55').stage).toBe('in-review');
  });

  it.each([null, 0, -5, 7.5])('needs whole minutes, not %s', (minutes) => {
    expect(tell(aVisit('in-review'), review('extend', { minutes }), '15:35')).toMatchObject({
      error: { missing: ['minutes'] },
    });
  });
});
