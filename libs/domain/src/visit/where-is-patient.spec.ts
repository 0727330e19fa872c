import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { redFlag, stop } from '../testing/happenings.ts';
import { told } from '../testing/tell.ts';
import { isPreparable, nextSteps } from './next-steps.ts';
import { isInClinic, whereIsPatient } from './where-is-patient.ts';

describe('knowing where the patient is', () => {
  it.each([
    ['booked', { place: 'not-arrived', since: null }],
    ['no-show', { place: 'not-arrived', since: null }],
    ['checked-in', { place: 'waiting-for', stepKind: 'mri', since: at('08:40') }],
    ['imaging', { place: 'in', stepKind: 'mri', since: at('09:00') }],
    ['decided', { place: 'in', stepKind: 'consultation', since: at('10:00') }],
    ['in-procedure', { place: 'in', stepKind: 'procedure', since: at('13:30') }],
    ['awaiting-room', { place: 'waiting-for', stepKind: 'recovery', since: at('14:15') }],
    ['in-review', { place: 'in', stepKind: 'discharge-review', since: at('15:25') }],
    ['cleared', { place: 'leaving', since: at('15:35') }],
    ['departed', { place: 'gone', since: at('15:50') }],
    ['cancelled', { place: 'leaving', since: at('08:55') }],
    ['left', { place: 'gone', since: at('09:50') }],
  ] as const)('in stage %s', (stage, where) => {
    expect(whereIsPatient(aVisit(stage))).toEqual(where);
  });

  it.each([
    ['mri-done', 'xray', '09:30'],
    ['xray-done', 'consultation', '09:45'],
    ['consultation-done', 'preparation', '10:30'],
    ['preparation-done', 'procedure', '13:20'],
    ['recovery-done', 'discharge-review', '15:20'],
  ] as const)('after %s waits for the %s', (moment, stepKind, since) => {
    expect(whereIsPatient(aVisitAfter(moment))).toEqual({ place: 'waiting-for', stepKind, since: at(since) });
  });

  it('is gone when cancelled before the arrival', () => {
    const cancelled = told(aVisit('booked'), { type: 'cancelled', reason: 'ill' }, '07:00');
    expect([whereIsPatient(cancelled).place, isInClinic(cancelled)]).toEqual(['gone', false]);
  });
});

describe('seeing what comes next', () => {
  it('offers both images at the start, and again what was stopped', () => {
    expect(nextSteps(aVisit('checked-in')).map(({ kind }) => kind)).toEqual(['mri', 'xray', 'consultation']);
    const stopped = told(aVisit('imaging'), stop('mri'), '09:10');
    expect(nextSteps(stopped).map(({ kind }) => kind)).toContain('mri');
  });

  it('finds a decided patient ready for preparation, unless a flag is open', () => {
    const decided = aVisit('decided');
    expect(isPreparable(decided, at('13:00'))).toBe(true);
    expect(isPreparable(told(decided, redFlag(), '11:00'), at('13:00'))).toBe(false);
    expect(isPreparable(aVisit('in-consultation'), at('13:00'))).toBe(false);
  });
});
