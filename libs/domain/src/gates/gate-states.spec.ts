import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { checklist, consent, intake, observation, redFlag, screening, start } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';
import type { Happening } from '../visit/fact.ts';
import { checklistItems } from './checklist-items.ts';
import { GATE_CODES, type GateCode } from './gate.ts';
import { GATE_RULES } from './gate-rules.ts';
import { gateStates, missingGates } from './gate-states.ts';

const ready = aVisitAfter('sign-in');
const missingAfter = (...happenings: readonly Happening[]): readonly GateCode[] =>
  missingGates(
    happenings.reduce((visit, happening) => told(visit, happening, '13:20'), ready),
    'procedure',
    at('13:30'),
  );

describe('the gates before the operating room', () => {
  it('all stand open for a prepared patient', () => {
    expect(missingAfter()).toEqual([]);
  });

  it.each<[string, Happening, GateCode]>([
    ['an older consent form', consent({ version: '0' }), 'consent'],
    ['consent in a language that is not the patient’s', consent({ language: 'en' }), 'consent'],
    ['allergies not reviewed', intake({ allergies: null }), 'allergies-reviewed'],
    ['no answer about anticoagulants', intake({ anticoagulant: null }), 'anticoagulant-cleared'],
    [
      'an unknown answer',
      intake({ anticoagulant: { taking: 'unknown', drug: null, clearedByDoctor: true } }),
      'anticoagulant-cleared',
    ],
    ['fever', observation({ clientId: 'hot', temperature: 37.5 }), 'fever-checked'],
    ['an unknown pregnancy', screening({ pregnancy: 'unknown' }), 'pregnancy-screening'],
    ['an item of the sign-in open', checklist('sign-in', { items: ['identity', 'site'] }), 'sign-in'],
    ['a red flag', redFlag(), 'red-flag-open'],
  ])('close for %s', (_what, happening, gate) => {
    expect(missingAfter(happening)).toEqual([gate]);
  });

  it('let a patient without fever in, at a tenth of a degree', () => {
    expect(missingAfter(observation({ clientId: 'warm', temperature: 37.4 }))).toEqual([]);
  });

  it('accept another language through a named interpreter', () => {
    expect(missingAfter(consent({ language: 'en', interpreter: '通訳 太郎' }))).toEqual([]);
    expect(missingAfter(consent({ language: 'en', interpreter: ' ' }))).toEqual(['consent']);
  });

  it('ask for the baseline of both legs', () => {
    const unmeasured = aVisitAfter('sign-in', { without: ['baseline'] });
    const half = told(unmeasured, observation({ kind: 'baseline', legStrengthRight: null }), '13:16', 'nurse');
    expect(missingGates(half, 'procedure', at('13:30'))).toEqual(['baseline-observation']);
  });

  it('ask for escort and fasting only under sedation', () => {
    const alone = intake({ escort: null, fastingSince: null });
    expect(missingAfter(alone)).toEqual([]);
    const sedated = told(aVisitAfter('sign-in', { sedated: true }), alone, '13:20');
    expect(missingGates(sedated, 'procedure', at('13:30'))).toEqual(['escort-named', 'fasting']);
  });

  it('count the fasting up to the minute where the clinic says how long', () => {
    const visit = aVisitAfter('sign-in', { sedated: true, policy: { fastingMinutes: 360 } });
    const since = told(visit, intake({ fastingSince: at('07:30') }), '13:16');
    expect(missingGates(since, 'procedure', at('13:29'))).toEqual(['fasting']);
    expect(missingGates(since, 'procedure', at('13:30'))).toEqual([]);
  });
});

describe('the gates before imaging', () => {
  it('need every answer and the radiographer’s word before the magnet', () => {
    const asked = (change: Parameters<typeof screening>[0]) =>
      missingGates(told(aVisit('checked-in'), screening(change), '08:45', 'radiographer'), 'mri', at('09:00'));
    expect(asked({})).toEqual([]);
    expect(asked({ metalInEye: 'unknown' })).toEqual(['mri-screening']);
    expect(asked({ mriCleared: false })).toEqual(['mri-screening']);
  });

  it('hold the X-ray back for a possible pregnancy, not the MRI', () => {
    const possible = told(aVisit('checked-in'), screening({ pregnancy: 'possible' }), '08:45', 'radiographer');
    expect(missingGates(possible, 'xray', at('09:00'))).toEqual(['pregnancy-screening']);
    expect(missingGates(possible, 'mri', at('09:00'))).toEqual([]);
  });
});

describe('switching gates off', () => {
  it('is the clinic’s choice for most', () => {
    const visit = aVisitAfter('consent', { policy: { gates: { consent: false } }, without: ['consent'] });
    expect(gateStates(visit, at('11:00'))).toContainEqual(expect.objectContaining({ code: 'consent', status: 'off' }));
  });

  it('is nobody’s choice for red flags, today’s decision and the time-out', () => {
    expect(GATE_CODES.filter((code) => !GATE_RULES[code].switchable)).toEqual([
      'red-flag-open',
      'eligible-today',
      'time-out',
    ]);
    const gates = { 'red-flag-open': false, 'eligible-today': false, 'time-out': false };
    const flagged = told(aVisit('checked-in', { policy: { gates } }), redFlag(), '08:50');
    expect(missingGates(flagged, 'procedure', at('09:00'))).toEqual(
      expect.arrayContaining(['red-flag-open', 'eligible-today']),
    );
  });

  it('leaves consent, checklists and aftercare out of the doctor’s overrides', () => {
    expect(GATE_CODES.filter((code) => !GATE_RULES[code].overridable)).toEqual([
      'red-flag-open',
      'eligible-today',
      'consent',
      'allergies-reviewed',
      'sign-in',
      'time-out',
      'sign-out',
      'lots-recorded',
      'aftercare-explained',
    ]);
  });
});

describe('showing the gates', () => {
  it('lists every gate with what it blocks', () => {
    const states = gateStates(aVisit('checked-in'), at('09:00'));
    expect(states.map(({ code }) => code)).toEqual(GATE_CODES);
    expect(states.find(({ code }) => code === 'escort-named')?.status).toBe('not-applicable');
  });

  it('shows an overridden gate as such, and as missing again before the next act', () => {
    const possible = told(aVisit('checked-in'), screening({ pregnancy: 'possible' }), '08:45', 'radiographer');
    const word = start('xray', { overrides: [{ gate: 'pregnancy-screening', reason: 'shielded' }] });
    const imaged = told(possible, word, '09:00');
    const pregnancy = gateStates(imaged, at('09:01')).find(({ code }) => code === 'pregnancy-screening');
    expect(pregnancy).toMatchObject({ status: 'missing', blocks: ['xray', 'procedure'], overridable: true });
    const imagesFirst = start('consultation', { overrides: [{ gate: 'images', reason: 'severe pain' }] });
    const seen = told(told(aVisitAfter('mri-done'), imagesFirst, '09:40'), redFlag(), '09:41');
    expect(gateStates(seen, at('09:42'))).toContainEqual(
      expect.objectContaining({ code: 'images', status: 'overridden' }),
    );
  });

  it('asks at discharge for what this patient needs', () => {
    expect(checklistItems(aVisit('in-recovery'), 'discharge')).not.toContain('escort-present');
    expect(checklistItems(aVisit('in-recovery', { sedated: true }), 'discharge')).toContain('escort-present');
    expect(checklistItems(aVisit('in-recovery', { policy: { bladderCheck: false } }), 'discharge')).not.toContain(
      'bladder-emptied',
    );
    expect(tell(aVisit('in-recovery'), checklist('discharge'), '15:00', 'nurse')).toMatchObject({ ok: true });
  });
});
