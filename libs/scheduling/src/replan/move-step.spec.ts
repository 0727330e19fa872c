import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planDay } from '../plan/plan-day.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import { at } from '../testing/clinic-day-builder.ts';
import { aBusyDay, aPlanVisit } from '../testing/plan-builder.ts';
import { withPlan } from '../testing/running-day.ts';
import { validateSchedule } from '../testing/validate-schedule.ts';
import type { MovedDay } from './move-step.ts';
import { moveStep } from './move-step.ts';
import { DEFAULT_REPLAN_POLICY } from './replan-policy.ts';

const NAMES = ['a', 'b', 'c'];
const empty: PlanProblem = {
  day: aBusyDay(),
  visits: NAMES.map((id) => ({
    ...aPlanVisit(id),
    stepIds: Object.fromEntries(
      ['mri', 'xray', 'consultation', 'preparation', 'procedure', 'recovery', 'discharge-review'].map((kind) => [
        kind,
        `${id} ${kind}`,
      ]),
    ),
  })),
};
const planned = withPlan(empty, planDay(empty, { iterations: 50 }).schedule);

const stepOf = (visitId: string, kind: string) => {
  const step = planned.visits
    .find((visit) => visit.visitId === visitId)
    ?.current?.find(({ stepId }) => stepId === `${visitId} ${kind}`);
  if (!step) throw new Error(`no ${kind} of ${visitId}`);
  return step;
};
const procedures = NAMES.toSorted((a, b) => stepOf(a, 'procedure').from - stepOf(b, 'procedure').from);
const [first = '', , last = ''] = procedures;
const put = (visitId: string, kind: string, from: number, resources?: readonly string[]): MovedDay => {
  const moved = moveStep(planned, { visitId, stepId: `${visitId} ${kind}`, from, ...(resources && { resources }) });
  if (!moved) throw new Error('cannot be moved');
  return moved;
};
const ids = ({ moves }: MovedDay): string[] => moves.map(({ stepId }) => stepId);

describe('putting a step elsewhere by hand', () => {
  it('moves nothing when it stays where it is', () => {
    expect(put(first, 'procedure', stepOf(first, 'procedure').from)).toMatchObject({
      moves: [],
      told: [],
      breaches: [],
      inOrder: true,
    });
  });

  it('takes the rest and the review along, and leaves the visit’s other steps', () => {
    const moved = put(last, 'procedure', stepOf(last, 'procedure').from + 30);
    const own = moved.moves.filter(({ visitId }) => visitId === last);
    expect(own.map(({ stepId, byMinutes, reason }) => [stepId, byMinutes, reason.code])).toEqual([
      [`${last} procedure`, 30, 'asked'],
      [`${last} recovery`, 30, 'asked'],
      [`${last} discharge-review`, 30, 'asked'],
    ]);
    expect(moved.told).toContain(last);
  });

  it('pushes back whoever has the doctor then, and says for whom', () => {
    const moved = put(first, 'procedure', stepOf(last, 'procedure').from);
    const others = moved.moves.filter(({ visitId }) => visitId !== first);
    expect(others.length).toBeGreaterThan(0);
    expect(others.map(({ reason }) => reason)).toContainEqual(
      expect.objectContaining({ code: 'taken', byVisitId: first }),
    );
    expect(stepAt(moved, first, 'procedure')?.from).toBe(stepOf(last, 'procedure').from);
  });

  it('takes the room it is put into, with the device that stands in it', () => {
    const { from, resources } = stepOf(last, 'procedure');
    const other = resources.includes('or') ? 'or 2' : 'or';
    const moved = put(last, 'procedure', from, [other]);
    const rows = stepAt(moved, last, 'procedure')?.resources ?? [];
    expect(rows).toContain(other);
    expect(rows).toContain(other === 'or' ? 'scope' : 'scope 2');
    expect(rows).not.toContain(other === 'or' ? 'or 2' : 'or');
  });

  it('says that it would end past closing', () => {
    const { breaches } = put(last, 'procedure', at('17:00'));
    expect(breaches).toContainEqual(
      expect.objectContaining({ rule: 'closed', visitId: last, stepId: `${last} recovery` }),
    );
  });

  it('says that the wait before it would be too long', () => {
    const { breaches } = put(last, 'procedure', at('16:00'));
    expect(breaches).toContainEqual(expect.objectContaining({ rule: 'pause', stepId: `${last} procedure` }));
  });

  it('says of a step that stays in a closed room that it is closed, though it was so before', () => {
    const { from, resources } = stepOf(last, 'procedure');
    const room = resources.find((id) => id === 'or' || id === 'or 2') ?? '';
    const rows = planned.day.resources.map((row) =>
      row.id === room ? { ...row, open: [{ from: at('08:30'), until: at('12:00') }] } : row,
    );
    const closed = { ...planned, day: { ...planned.day, resources: rows } };
    const moved = moveStep(closed, { visitId: last, stepId: `${last} procedure`, from: from + 5 });
    const stepId = `${last} procedure`;
    expect(moved?.breaches).toContainEqual({ rule: 'closed', visitId: last, stepId, resourceId: room });
    expect(moveStep(closed, { visitId: last, stepId, from })?.breaches).toEqual([]);
  });

  it('asks nobody to give way for what the patient cannot do', () => {
    const moved = put(first, 'preparation', stepOf(first, 'procedure').from);
    expect(moved.inOrder).toBe(false);
    expect(ids(moved)).toEqual([`${first} preparation`]);
    expect(put(first, 'mri', at('13:00')).inOrder).toBe(false);
  });

  it('knows nothing of a step that is not ahead', () => {
    expect(moveStep(planned, { visitId: first, stepId: 'another', from: 0 })).toBeUndefined();
    expect(moveStep(planned, { visitId: 'nobody', stepId: 'another', from: 0 })).toBeUndefined();
  });

  it('leaves everybody else with a day that can be kept, or says who has none', () => {
    const steps = planned.visits.flatMap(({ visitId, current = [] }) =>
      current.map(({ stepId }) => ({ visitId, stepId })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...steps), fc.integer({ min: 102, max: 204 }), ({ visitId, stepId }, slot) => {
        const moved = moveStep(planned, { visitId, stepId, from: slot * 5 });
        if (!moved?.inOrder) return;
        const others = <T extends { readonly visitId: string }>(all: readonly T[]): T[] =>
          all.filter((one) => one.visitId !== visitId);
        const own = moved.schedule.visits.find((one) => one.visitId === visitId);
        const resources = planned.day.resources.map((row) => ({
          ...row,
          busy: [...row.busy, ...(own?.reservations ?? []).filter(({ resourceId }) => resourceId === row.id)],
        }));
        const rest = {
          day: { ...planned.day, resources },
          visits: others(planned.visits),
        };
        const schedule = { ...moved.schedule, visits: others(moved.schedule.visits) };
        expect(validateSchedule(rest, schedule, DEFAULT_REPLAN_POLICY.slack)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function stepAt({ schedule }: MovedDay, visitId: string, kind: string) {
  return schedule.visits
    .find((visit) => visit.visitId === visitId)
    ?.steps.find(({ stepId }) => stepId === `${visitId} ${kind}`);
}
