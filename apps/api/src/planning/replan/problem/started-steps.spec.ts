import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '@higaeri/domain/testing/a-visit';
import { startedSteps } from './started-steps.ts';
import { aReplanDay, aRow, clock, minute } from './testing/a-replan-day.ts';

const inUse = { state: 'in-use' } as const;

describe('the steps a patient is in', () => {
  it('last from when they began to the later of what is predicted and what is reserved, turnover left out', () => {
    const visit = aVisit('in-procedure');
    const rows = [aRow(visit, 'procedure', { ...inUse, until: clock('14:35'), turnoverMinutes: 15 })];
    const untilOf = (end: string) =>
      startedSteps(visit, aReplanDay({ rows, now: '13:50', ends: { 'step-procedure': end } }))[0];
    expect(untilOf('14:50')).toEqual({
      stepId: 'step-procedure',
      kind: 'procedure',
      from: minute('13:30'),
      until: minute('14:50'),
      resources: ['room-procedure'],
    });
    expect(untilOf('14:00')).toMatchObject({ until: minute('14:20') });
  });

  it('end a little after now when nothing is predicted', () => {
    const visit = aVisit('in-procedure');
    const rows = [aRow(visit, 'procedure', { ...inUse, until: clock('14:20') })];
    expect(startedSteps(visit, aReplanDay({ rows, now: '14:30' }))).toMatchObject([{ until: minute('14:35') }]);
  });

  it('say of a rest what is predicted: its room is reserved through the review', () => {
    const visit = aVisit('in-recovery');
    const rows = [aRow(visit, 'recovery', { ...inUse, until: clock('15:40') })];
    const day = aReplanDay({ rows, now: '14:40', ends: { 'step-recovery': '15:10' } });
    expect(startedSteps(visit, day)).toMatchObject([{ kind: 'recovery', until: minute('15:10') }]);
  });

  it('keep the room of a step that is over while the patient waits in it, for a little longer than now', () => {
    const visit = aVisitAfter('procedure-done');
    const rows = [aRow(visit, 'procedure', inUse)];
    expect(startedSteps(visit, aReplanDay({ rows, now: '14:16' }))).toMatchObject([
      { kind: 'procedure', from: minute('13:30'), until: minute('14:21') },
    ]);
  });

  it('are none when the room is only being cleaned, or nothing has begun', () => {
    const visit = aVisitAfter('procedure-done');
    const cleaned = [aRow(visit, 'procedure', { ...inUse, endedAt: clock('14:15') })];
    expect(startedSteps(visit, aReplanDay({ rows: cleaned, now: '14:16' }))).toEqual([]);
    const decided = aVisit('decided');
    expect(startedSteps(decided, aReplanDay({ rows: [aRow(decided, 'procedure')] }))).toEqual([]);
  });

  it('last at least a minute', () => {
    const visit = aVisitAfter('preparation-started');
    const rows = [aRow(visit, 'preparation', { ...inUse, until: clock('13:00') })];
    const day = aReplanDay({ rows, now: '13:00', ends: { 'step-preparation': '13:00' } });
    expect(startedSteps(visit, day)).toMatchObject([{ from: minute('13:00'), until: minute('13:01') }]);
  });
});
