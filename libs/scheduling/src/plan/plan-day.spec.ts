import { describe, expect, it } from '@jest/globals';
import { visitTemplate } from '../templates/visit-template.ts';
import { aClinicDay, aNurse, aResource } from '../testing/clinic-day-builder.ts';
import { clinicDayInstance } from '../testing/clinic-day-instance.ts';
import { validateSchedule } from '../testing/validate-schedule.ts';
import { planDay } from './plan-day.ts';
import { DEFAULT_PLAN_POLICY } from './plan-policy.ts';
import type { PlanVisit } from './plan-problem.ts';

const aVisit = (visitId: string): PlanVisit => ({
  visitId,
  decision: 'open',
  template: visitTemplate({ treatment: 'dst', firstDiscMinutes: 40, furtherDiscMinutes: 10, discs: 1 }),
});

/** Recovery takes two units of a nurse. */
function watchedByTwo(visit: PlanVisit): PlanVisit {
  const groups = visit.template.groups.map((group) =>
    group.map((step) => ({
      ...step,
      needs: step.needs.map((need) =>
        step.kind === 'recovery' && need.kind === 'nurse' ? { ...need, units: 2 } : need,
      ),
    })),
  );
  return { ...visit, template: { ...visit.template, groups } };
}

const twoOfEverything = aClinicDay([
  aResource('mori', 'doctor', { skills: ['dst'] }),
  aResource('or 2', 'operating-room', { turnoverMinutes: 15 }),
  aResource('scope 2', 'fluoroscope', { unitOf: 'or 2' }),
  aResource('room 2', 'recovery-room', { turnoverMinutes: 10 }),
  ...aNurse('abe'),
  ...aNurse('kai'),
]);

describe('planning a day', () => {
  it('gives every visit its day, and says what the plan costs', () => {
    const answer = planDay({ day: twoOfEverything, visits: [aVisit('a'), aVisit('b')] });
    expect(answer.status).toBe('feasible');
    expect(answer.schedule.visits.map((visit) => visit.steps.length)).toEqual([7, 7]);
    expect(answer.objective.unplaced).toBe(0);
  });

  it('finds a place for everybody also where the cheapest place of each leaves none for the next', () => {
    const day = clinicDayInstance({ visits: 3, seed: 2 });
    expect(planDay(day, { iterations: 0 }).schedule.unplaced).toHaveLength(1);
    expect(planDay(day, { iterations: 1000 }).schedule.unplaced).toEqual([]);
  });

  it('gives nobody out twice where some watch a room with one unit and others with two', () => {
    const day = clinicDayInstance({ visits: 12, seed: 1 });
    const visits = day.visits.map((visit, index) => (index % 2 === 0 ? visit : watchedByTwo(visit)));
    const { schedule } = planDay({ ...day, visits }, { iterations: 20 });
    expect(schedule.unplaced).toEqual([]);
    expect(validateSchedule({ ...day, visits }, schedule, DEFAULT_PLAN_POLICY.slack)).toEqual([]);
  });

  it('claims no bound above what it costs to leave everybody out', () => {
    const day = clinicDayInstance({ visits: 20, seed: 1 });
    const { bound } = planDay(day, { iterations: 0, policy: { weights: { unplaced: 5 } } });
    expect(bound).toBeLessThanOrEqual(20 * 5);
  });

  it('says who has no place', () => {
    const day = aClinicDay();
    const closed = day.resources.map((row) => (row.kind === 'operating-room' ? { ...row, open: [] } : row));
    const answer = planDay({ day: { ...day, resources: closed }, visits: [aVisit('a')] });
    expect(answer).toMatchObject({ status: 'infeasible', schedule: { unplaced: ['a'] } });
  });
});
