import { describe, expect, it } from '@jest/globals';
import { apply, type Fact, type Happening, type Role, type Visit } from '@higaeri/domain';
import { aFact } from '@higaeri/domain/testing/a-fact';
import { aVisit } from '@higaeri/domain/testing/a-visit';
import { anActor } from '@higaeri/domain/testing/an-actor';
import { at } from '@higaeri/domain/testing/at';
import { resolve } from '@higaeri/domain/testing/happenings';
import { alertsOfFact, settledAlerts } from './alerts-of-fact.ts';

const fact = (happening: Happening, time: string, by: Role): Fact => aFact(happening, at(time), anActor(by));

function told(before: Visit, happening: Happening, time: string, by: Role = 'nurse') {
  const entry = fact(happening, time, by);
  const after = apply(before, entry);
  if (!after.ok) throw new Error(after.error.code);
  return { after: after.value, alerts: alertsOfFact({ before, after: after.value, entry }) };
}

describe('what is accepted all the same becomes an alert', () => {
  it('is an alarm when somebody sees a red flag, with what was seen', () => {
    const { alerts } = told(
      aVisit('checked-in'),
      { type: 'red-flag-raised', flags: ['fever', 'saddle-numbness'], note: '38.2' },
      '08:50',
    );
    expect(alerts).toMatchObject([
      { kind: 'red-flag', severity: 'alarm', detail: { flags: 'fever,saddle-numbness', note: '38.2' } },
    ]);
  });

  it('is an alarm when a treated patient leaves without discharge, a warning before the treatment', () => {
    const left = { type: 'left', reason: 'train' } as const;
    expect(told(aVisit('in-recovery'), left, '14:50').alerts).toMatchObject([
      { kind: 'left-without-discharge', severity: 'alarm', detail: { stage: 'in-recovery', reason: 'train' } },
    ]);
    expect(told(aVisit('checked-in'), left, '08:50').alerts).toMatchObject([
      { kind: 'left-without-discharge', severity: 'warning' },
    ]);
  });

  it('says nothing when a discharged patient departs', () => {
    expect(told(aVisit('cleared'), { type: 'departed', reason: null }, '15:50').alerts).toEqual([]);
  });

  it('names the sign-out that a stopped procedure has gone without', () => {
    const visit = aVisit('in-procedure');
    const stepId = visit.steps.find(({ kind }) => kind === 'procedure')?.id ?? '';
    const { alerts, after } = told(visit, { type: 'step-stopped', stepId, reason: 'does not fit' }, '13:50', 'doctor');
    expect(alerts).toMatchObject([{ kind: 'gate-missing', severity: 'warning', detail: { gates: 'sign-out' } }]);
    expect(settledAlerts(after, at('13:51'))).not.toContain('gate-missing');
  });
});

describe('an alert that holds no longer', () => {
  it('ends a red flag with the doctor’s word, not before', () => {
    const { after: flagged } = told(
      aVisit('checked-in'),
      { type: 'red-flag-raised', flags: ['fever'], note: null },
      '08:50',
    );
    expect(settledAlerts(flagged, at('08:51'))).not.toContain('red-flag');
    const { after: seen } = told(flagged, resolve('continue'), '08:55', 'doctor');
    expect(settledAlerts(seen, at('08:56'))).toContain('red-flag');
  });

  it('ends lateness with the arrival and indecision with the decision', () => {
    expect(settledAlerts(aVisit('booked'), at('09:30'))).not.toContain('late');
    expect(settledAlerts(aVisit('checked-in'), at('09:30'))).toContain('late');
    expect(settledAlerts(aVisit('in-consultation'), at('12:40'))).not.toContain('undecided');
    expect(settledAlerts(aVisit('decided'), at('12:40'))).toContain('undecided');
  });

  it('ends everything about places once the patient has gone, but for the leaving itself', () => {
    const { after } = told(aVisit('in-recovery'), { type: 'left', reason: 'train' }, '14:50');
    expect(settledAlerts(after, at('14:51'))).toEqual(
      expect.arrayContaining(['displaced', 'overnight', 'observation-due']),
    );
    expect(settledAlerts(after, at('14:51'))).not.toContain('left-without-discharge');
  });
});
