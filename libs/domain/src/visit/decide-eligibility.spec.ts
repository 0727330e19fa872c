import { describe, expect, it } from '@jest/globals';
import { currentTreatment } from '../eligibility/current-decision.ts';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { complete, deferred, eligible, notEligible, start } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';

describe('deciding on eligibility', () => {
  it('is a doctor’s decision', () => {
    expect(tell(aVisit('in-consultation'), eligible(), '10:25', 'nurse')).toMatchObject({
      error: { code: 'doctor-only' },
    });
  });

  it('comes after the examination, not before', () => {
    expect(tell(aVisitAfter('xray-done'), eligible(), '09:50')).toMatchObject({ error: { code: 'wrong-stage' } });
  });

  it('works before and after the consultation has ended', () => {
    const decidedFirst = told(aVisit('decided'), complete('consultation'), '10:30');
    const endedFirst = told(told(aVisit('in-consultation'), complete('consultation'), '10:20'), eligible(), '10:30');
    expect([decidedFirst.stage, endedFirst.stage]).toEqual(['decided', 'decided']);
  });

  it('leaves the stage undecided when the consultation ends without one', () => {
    expect(told(aVisit('in-consultation'), complete('consultation'), '10:20')).toMatchObject({
      stage: 'in-consultation',
      afternoon: 'held',
    });
  });

  it('confirms the afternoon when eligible and releases it otherwise', () => {
    expect(aVisit('decided').afternoon).toBe('firm');
    expect(aVisit('not-eligible').afternoon).toBe('released');
    expect(aVisit('deferred').afternoon).toBe('released');
  });

  it('takes another treatment with what that one asks for', () => {
    const requirements = { sedation: true, contrast: false, lotRequired: true };
    const decided = told(aVisit('in-consultation'), eligible({ treatment: 'florence', requirements }), '10:25');
    expect([decided.treatment, currentTreatment(decided), decided.requirements]).toEqual([
      'dst',
      'florence',
      requirements,
    ]);
  });

  it.each([
    ['eligible without a level', eligible({ levels: [] }), ['levels']],
    ['eligible without a treatment', eligible({ treatment: '' }), ['treatment']],
    ['eligible until yesterday', eligible({ validUntil: '2025-11-16' }), ['validUntil']],
    ['deferred to the past', deferred('2025-11-16'), ['until']],
  ])('is incomplete when %s', (_what, decision, missing) => {
    expect(tell(aVisit('in-consultation'), decision, '10:25')).toMatchObject({
      error: { code: 'incomplete', missing },
    });
  });

  it('may be deferred to later the same day', () => {
    expect(tell(aVisit('in-consultation'), deferred('2025-11-17'), '10:25')).toMatchObject({ ok: true });
  });
});

describe('revising a decision', () => {
  it('keeps the earlier ones', () => {
    const revised = told(aVisit('not-eligible'), eligible(), '11:00');
    expect(revised).toMatchObject({ stage: 'decided', afternoon: 'firm' });
    expect(revised.decisions.map(({ decision }) => decision)).toEqual(['not-eligible', 'eligible']);
  });

  it('ends a preparation that is under way', () => {
    const revised = told(aVisit('in-preparation'), notEligible(), '13:10');
    expect(revised).toMatchObject({ stage: 'not-eligible', afternoon: 'released' });
    expect(revised.steps.find(({ kind }) => kind === 'preparation')).toMatchObject({
      status: 'stopped',
      reason: 'surgery suits better',
    });
  });

  it('lets the preparation begin again when it is revised back', () => {
    const back = told(told(aVisit('in-preparation'), deferred(), '13:10'), eligible(), '13:15');
    expect(told(back, start('preparation'), '13:20', 'nurse').stage).toBe('in-preparation');
  });

  it('asks for the sign-in again when treatment, side or level changes while preparing', () => {
    const same = told(aVisitAfter('sign-in'), eligible(), '13:16');
    expect(same.checklist['sign-in']).toBeDefined();
    const other = told(aVisitAfter('sign-in'), eligible({ levels: ['L4/5'] }), '13:16');
    expect(other).toMatchObject({ stage: 'in-preparation', checklist: {} });
    expect(tell(other, start('procedure'), '13:30')).toMatchObject({ error: { gates: ['sign-in'] } });
  });

  it('asks for escort and fasting when sedation comes in', () => {
    const requirements = { sedation: true, contrast: true, lotRequired: true };
    const visit = aVisitAfter('sign-in');
    const alone = { ...visit, intake: visit.intake && { ...visit.intake, escort: null, fastingSince: null } };
    const sedated = told(alone, eligible({ requirements }), '13:16');
    expect(tell(sedated, start('procedure'), '13:30')).toMatchObject({ error: { gates: ['escort-named', 'fasting'] } });
  });

  it('is over once the procedure has started: only stop exists', () => {
    expect(tell(aVisit('in-procedure'), notEligible(), '13:40')).toMatchObject({ error: { code: 'wrong-stage' } });
  });
});
