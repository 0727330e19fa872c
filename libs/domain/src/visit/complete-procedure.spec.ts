import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { checklist, complete, intake, start } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';

describe('completing the procedure', () => {
  it('needs time-out and sign-out', () => {
    expect(tell(aVisit('in-procedure'), complete('procedure'), '14:15')).toMatchObject({
      error: { code: 'gates-not-met', gates: ['time-out', 'sign-out'] },
    });
    expect(tell(aVisitAfter('time-out'), complete('procedure'), '14:15')).toMatchObject({
      error: { gates: ['sign-out'] },
    });
    expect(tell(aVisitAfter('sign-out'), complete('procedure'), '14:15')).toMatchObject({
      value: { stage: 'awaiting-room' },
    });
  });

  it('states the treated levels', () => {
    const silent = complete('procedure', { treatedLevels: null });
    expect(tell(aVisitAfter('sign-out'), silent, '14:15')).toMatchObject({ error: { missing: ['treatedLevels'] } });
  });

  it('takes another disc than decided with the doctor’s reason only', () => {
    const ready = aVisitAfter('sign-out');
    const more = { treatedLevels: ['L3/4', 'L5/S1', 'L4/5'] } as const;
    const why = { ...more, differenceReason: 'contrast leaked at L3/4 too' };
    expect(tell(ready, complete('procedure', why), '14:15', 'nurse')).toMatchObject({ error: { code: 'doctor-only' } });
    expect(tell(ready, complete('procedure', more), '14:15')).toMatchObject({
      error: { missing: ['differenceReason'] },
    });
    expect(told(ready, complete('procedure', why), '14:15').procedure).toMatchObject({
      treatedLevels: ['L3/4', 'L4/5', 'L5/S1'],
      differenceReason: 'contrast leaked at L3/4 too',
    });
  });

  it('names the levels in any order', () => {
    const swapped = complete('procedure', { treatedLevels: ['L5/S1', 'L4/5'] });
    expect(tell(aVisitAfter('sign-out'), swapped, '14:15', 'nurse')).toMatchObject({ ok: true });
  });

  it('records brand and lot of an implant or biologic', () => {
    for (const lots of [[], [{ product: 'Fibrin kit', lot: ' ' }]]) {
      expect(tell(aVisitAfter('sign-out'), complete('procedure', { lots }), '14:15')).toMatchObject({
        error: { gates: ['lots-recorded'] },
      });
    }
  });

  it('asks for no lot where nothing stays in the body', () => {
    const laser = { ...aVisitAfter('sign-out'), requirements: { sedation: false, contrast: true, lotRequired: false } };
    expect(tell(laser, complete('procedure', { lots: [] }), '14:15')).toMatchObject({ ok: true });
  });
});

describe('the time-out', () => {
  it('reads the decided levels aloud, no more and no fewer', () => {
    for (const levels of [['L4/5'], ['L4/5', 'L5/S1', 'L3/4'], ['L3/4', 'L4/5']] as const) {
      expect(tell(aVisit('in-procedure'), checklist('time-out', { levels }), '13:35')).toMatchObject({
        error: { code: 'levels-differ', expected: ['L4/5', 'L5/S1'], given: levels },
      });
    }
  });

  it('does not tick levels without naming them', () => {
    const unnamed = checklist('time-out', { levels: null });
    expect(tell(aVisit('in-procedure'), unnamed, '13:35')).toMatchObject({ error: { missing: ['levels'] } });
  });

  it('takes place inside the room, not before', () => {
    expect(tell(aVisitAfter('sign-in'), checklist('time-out'), '13:25')).toMatchObject({
      error: { code: 'wrong-stage' },
    });
    expect(tell(aVisit('in-procedure'), checklist('time-out'), '13:29')).toMatchObject({
      error: { code: 'time-out-of-order' },
    });
  });

  it('is not complete with an item open', () => {
    const half = told(aVisit('in-procedure'), checklist('time-out', { items: ['patient', 'levels'] }), '13:35');
    const out = told(half, checklist('sign-out'), '14:10');
    expect(tell(out, complete('procedure'), '14:15')).toMatchObject({ error: { gates: ['time-out'] } });
  });

  it('knows its own items only', () => {
    const odd = checklist('sign-in', { items: ['identity', 'coffee'] });
    expect(tell(aVisit('in-preparation'), odd, '13:05')).toMatchObject({
      error: { code: 'unknown-items', items: ['coffee'] },
    });
  });
});

describe('recording the intake', () => {
  const takes = (clearedByDoctor: boolean, drug = 'warfarin') =>
    intake({ anticoagulant: { taking: 'yes', drug, clearedByDoctor } });

  it('does not let anybody but a doctor clear an anticoagulant', () => {
    const claimed = told(aVisitAfter('sign-in'), takes(true), '13:16', 'nurse');
    expect(tell(claimed, start('procedure'), '13:30')).toMatchObject({ error: { gates: ['anticoagulant-cleared'] } });
    const cleared = told(claimed, takes(true), '13:18');
    expect(tell(cleared, start('procedure'), '13:30')).toMatchObject({ ok: true });
  });

  it('keeps the doctor’s word while the answer is unchanged', () => {
    const cleared = told(aVisitAfter('sign-in'), takes(true), '13:16');
    expect(told(cleared, takes(false), '13:17', 'nurse').intake?.anticoagulant?.clearedByDoctor).toBe(true);
    expect(told(cleared, takes(true, 'heparin'), '13:17', 'nurse').intake?.anticoagulant?.clearedByDoctor).toBe(false);
  });
});
