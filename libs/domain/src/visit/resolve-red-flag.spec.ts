import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { intake, redFlag, resolve, review, start } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';
import { STAGES } from './stage.ts';

describe('raising a red flag', () => {
  it.each(STAGES)('is accepted in %s by anyone on duty', (stage) => {
    const before = aVisit(stage);
    expect(tell(before, redFlag(), '18:00', 'reception')).toMatchObject({
      value: { stage, redFlags: expect.anything() },
    });
  });

  it('suspends every further start', () => {
    const flagged = told(aVisitAfter('screening'), redFlag(), '08:55', 'nurse');
    expect(tell(flagged, start('mri'), '09:00')).toMatchObject({
      error: { code: 'gates-not-met', gates: ['red-flag-open'] },
    });
  });

  it('cannot be overridden', () => {
    const flagged = told(aVisitAfter('screening'), redFlag(), '08:55', 'nurse');
    const insisting = start('mri', { overrides: [{ gate: 'red-flag-open', reason: 'hurry' }] });
    expect(tell(flagged, insisting, '09:00')).toMatchObject({ error: { code: 'override-not-allowed' } });
  });

  it('keeps nobody out of the recovery room, bars the discharge and lets the doctor look', () => {
    const flagged = told(aVisit('awaiting-room'), redFlag(), '14:16', 'nurse');
    const resting = told(flagged, start('recovery'), '14:20', 'nurse');
    const examined = told(resting, start('discharge-review'), '14:25');
    expect(tell(examined, review('discharge'), '14:30')).toMatchObject({
      error: { gates: expect.arrayContaining(['red-flag-open']) },
    });
    expect(tell(examined, review('transfer'), '14:30')).toMatchObject({ value: { stage: 'transferred' } });
  });

  it('says which', () => {
    const silent = { type: 'red-flag-raised', flags: [], note: null } as const;
    expect(tell(aVisit('imaging'), silent, '09:10')).toMatchObject({ error: { missing: ['flags'] } });
  });

  it('comes from the questionnaire too, once for each flag it names', () => {
    const asked = told(aVisit('checked-in'), intake({ redFlags: ['fever'] }), '08:50', 'nurse');
    expect(asked.redFlags).toMatchObject([{ flags: ['fever'], resolved: null }]);
    const settled = told(asked, resolve('continue'), '08:55');
    const again = told(settled, intake({ redFlags: ['fever'], medication: 'none' }), '09:00', 'nurse');
    expect(again.redFlags).toHaveLength(1);
    expect(told(again, intake({ redFlags: ['fever', 'recent-trauma'] }), '09:05').redFlags).toMatchObject([
      { flags: ['fever'] },
      { flags: ['recent-trauma'], resolved: null },
    ]);
  });
});

describe('resolving a red flag', () => {
  const flagged = told(aVisitAfter('screening'), redFlag(), '08:55', 'nurse');

  it('is a doctor’s word', () => {
    expect(tell(flagged, resolve('continue'), '09:00', 'nurse')).toMatchObject({ error: { code: 'doctor-only' } });
    expect(tell(told(flagged, resolve('continue'), '09:00'), start('mri'), '09:01')).toMatchObject({ ok: true });
  });

  it('transfers with an urgent referral on record', () => {
    const unreferred = { ...resolve('transfer'), referral: null };
    expect(tell(flagged, unreferred, '09:00')).toMatchObject({ error: { missing: ['referral'] } });
    expect(told(flagged, resolve('transfer'), '09:00')).toMatchObject({ stage: 'transferred', afternoon: 'released' });
  });

  it('needs one that is open, and comes after it', () => {
    expect(tell(aVisit('imaging'), resolve('continue'), '09:10')).toMatchObject({
      error: { code: 'no-open-red-flag' },
    });
    expect(tell(flagged, resolve('continue'), '08:54')).toMatchObject({ error: { code: 'time-out-of-order' } });
  });

  it('only records in an end stage', () => {
    const gone = told(aVisit('departed'), redFlag(), '18:00');
    expect(told(gone, resolve('transfer'), '18:10').stage).toBe('departed');
  });
});
