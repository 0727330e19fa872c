import { describe, expect, it } from '@jest/globals';
import type { Visit } from '@higaeri/domain';
import { aVisit, aVisitAfter } from '@higaeri/domain/testing/a-visit';
import { planProblem } from './plan-problem.ts';
import { planVisit } from './plan-visit.ts';
import { aReplanDay, aRow, clock, minute } from './testing/a-replan-day.ts';

const busyOf = (facts: ReturnType<typeof aReplanDay>, id: string, fixed?: ReadonlySet<string>) =>
  planProblem(facts, fixed)?.day.resources.find((row) => row.id === id)?.busy;

describe('a visit as the engine plans it', () => {
  const planOf = (visit: Visit) => planVisit(visit, aReplanDay({ visits: [visit] }));

  it('names its steps ahead and the times the patient was told', () => {
    expect(planOf(aVisit('decided'))).toMatchObject({
      visitId: 'visit-1',
      stepIds: { preparation: 'step-preparation', procedure: 'step-procedure' },
      told: { preparation: minute('13:00'), procedure: minute('13:30'), recovery: minute('14:20') },
    });
  });

  it('says what has been decided', () => {
    expect(planOf(aVisit('checked-in'))?.decision).toBe('open');
    expect(planOf(aVisit('decided'))?.decision).toBe('eligible');
  });

  it('is none when nothing of it is ahead, or it is of another day', () => {
    expect(planOf(aVisit('cleared'))).toBeNull();
    expect(planOf({ ...aVisit('decided'), date: '2025-11-16' })).toBeNull();
  });
});

describe('the rest of a day as a problem', () => {
  const visit = aVisit('decided');
  const row = aRow(visit, 'procedure');
  const facts = (now = '12:45') => aReplanDay({ visits: [visit], rows: [row], now });

  it('begins now, and leaves free what is planned again', () => {
    expect(planProblem(facts())).toMatchObject({ day: { from: minute('12:45') }, visits: [{ visitId: visit.id }] });
    expect(busyOf(facts(), 'room-procedure')).toEqual([]);
  });

  it('keeps the places of a visit that stays where it is', () => {
    const fixed = new Set([visit.id]);
    expect(planProblem(facts(), fixed)?.visits).toEqual([]);
    expect(busyOf(facts(), 'room-procedure', fixed)).toEqual([{ from: minute('13:30'), until: minute('14:20') }]);
  });

  it('knows a step that goes on as begun, and keeps its room while it is cleaned', () => {
    const inside = aVisit('in-procedure');
    const used = aRow(inside, 'procedure', { state: 'in-use', until: clock('14:35') });
    const day = aReplanDay({ visits: [inside], rows: [used], now: '13:40' });
    expect(planProblem(day)?.visits[0]?.started).toHaveLength(1);
    expect(busyOf(day, 'room-procedure')).toEqual([]);

    const resting = aVisitAfter('recovery-started');
    const cleaned = aRow(resting, 'procedure', { state: 'in-use', endedAt: clock('14:20'), until: clock('14:35') });
    const later = aReplanDay({ visits: [resting], rows: [cleaned], now: '14:22' });
    expect(busyOf(later, 'room-procedure')).toEqual([{ from: minute('13:30'), until: minute('14:35') }]);
  });

  it('keeps free what has lost its place', () => {
    const lost = aReplanDay({ visits: [visit], rows: [{ ...row, state: 'displaced' }] });
    expect(busyOf(lost, 'room-procedure', new Set([visit.id]))).toEqual([]);
  });

  it('is none on a day that is over', () => {
    const day = facts();
    expect(planProblem({ ...day, now: new Date(clock('23:59') + 120_000) })).toBeNull();
  });
});
