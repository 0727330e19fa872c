import { describe, expect, it } from '@jest/globals';
import { planDay } from '../plan/plan-day.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import { aResource, at, during } from '../testing/clinic-day-builder.ts';
import { aBusyDay, aPlanVisit } from '../testing/plan-builder.ts';
import { changing, inStep, stepsOf, withPlan } from '../testing/running-day.ts';
import { validateSchedule } from '../testing/validate-schedule.ts';
import type { Disruption, Proposal } from './proposal.ts';
import { replanDay } from './replan-day.ts';
import { DEFAULT_REPLAN_POLICY } from './replan-policy.ts';

const afternoon = (id: string, doctor: string) =>
  aPlanVisit(
    id,
    { decision: 'eligible' },
    {
      startAfter: { step: 'preparation', earliest: at('12:30'), previousEnd: at('11:30') },
      doctor: { id: doctor, rule: 'required' },
    },
  );
const empty: PlanProblem = { day: aBusyDay(), visits: [afternoon('a', 'sato'), afternoon('b', 'sato')] };
const planned = withPlan(empty, planDay(empty, { iterations: 50 }).schedule);
const [first, second] = planned.visits
  .toSorted((a, b) => startOf(a.visitId, 'procedure') - startOf(b.visitId, 'procedure'))
  .map((visit) => visit.visitId) as [string, string];

function startOf(visitId: string, kind: string): number {
  return planned.visits.find((one) => one.visitId === visitId)?.current?.find((step) => step.kind === kind)?.from ?? 0;
}

function replan(problem: PlanProblem, disruption: Disruption): Proposal {
  const proposal = replanDay({ problem, disruption }, { iterations: 20 });
  expect(validateSchedule(problem, proposal.schedule, DEFAULT_REPLAN_POLICY.slack)).toEqual([]);
  return proposal;
}

const moveOf = (proposal: Proposal, visitId: string, stepId: string) =>
  proposal.moves.find((move) => move.visitId === visitId && move.stepId === stepId);

describe('planning a day again', () => {
  it('proposes nothing when nothing has happened', () => {
    const proposal = replan(planned, { kind: 'noon' });
    expect(proposal).toMatchObject({ moves: [], told: [], worthIt: false, keepable: true, tier: 'right-shift' });
  });

  it('moves the doctor’s next procedure when one overruns, and says who has the doctor', () => {
    const now = startOf(first, 'procedure') + 30;
    const late = changing({ ...planned, day: { ...planned.day, from: now } }, first, (visit) =>
      inStep(visit, 'procedure', 60),
    );
    const ahead = changing(late, second, (visit) =>
      startOf(second, 'preparation') < now ? inStep(visit, 'preparation') : visit,
    );
    const proposal = replan(ahead, { kind: 'overrun', visitId: first, stepId: 'procedure', byMinutes: 60 });
    expect(moveOf(proposal, first, 'recovery')).toMatchObject({ byMinutes: 60, reason: { code: 'own-delay' } });
    expect(moveOf(proposal, second, 'procedure')?.byMinutes).toBeGreaterThan(0);
    expect(proposal.told).toEqual(expect.arrayContaining([first, second]));
  });

  it('takes the other operating room when one closes, at the same time when it can', () => {
    const used = planned.visits[0]?.current?.find((step) => step.kind === 'procedure')?.resources ?? [];
    const room = used.find((id) => id.startsWith('or')) ?? '';
    const resources = planned.day.resources.map((row) =>
      row.id === room ? { ...row, open: [during('08:30–09:00')] } : row,
    );
    const proposal = replan({ ...planned, day: { ...planned.day, resources } }, { kind: 'closure', resourceId: room });
    expect(proposal.keepable).toBe(false);
    expect(proposal.worthIt).toBe(true);
    const reasons = proposal.moves.map((move) => move.reason);
    expect(reasons).toContainEqual({ code: 'closed', resourceId: room });
    for (const move of proposal.moves) expect(move.to.resources).not.toContain(room);
  });

  it('brings the next patient forward when a place is freed, if that is worth telling them', () => {
    const left = { ...planned, visits: planned.visits.filter((visit) => visit.visitId === second) };
    const gain = startOf(second, 'preparation') - at('12:30');
    const eager = replanDay(
      { problem: left, disruption: { kind: 'cancelled', visitId: first } },
      { policy: { worthIt: 5, weights: { toldPersons: 5 } } },
    );
    expect(gain).toBeGreaterThan(15);
    expect(eager.worthIt).toBe(true);
    expect(moveOf(eager, second, 'preparation')).toMatchObject({ byMinutes: -gain, reason: { code: 'freed' } });
    expect(eager.gains.waiting.after).toBeLessThan(eager.gains.waiting.before);
    const calm = replanDay(
      { problem: left, disruption: { kind: 'cancelled', visitId: first } },
      { policy: { worthIt: 500 } },
    );
    expect(calm).toMatchObject({ moves: [], worthIt: false });
  });

  it('gives a walk-in a place without moving those who have one', () => {
    const problem = { ...planned, visits: [...planned.visits, afternoon('walk-in', 'mori')] };
    const proposal = replan(problem, { kind: 'walk-in', visitId: 'walk-in' });
    expect(proposal.schedule.unplaced).toEqual([]);
    const { moves } = proposal;
    expect(moves.filter(({ visitId }) => visitId === 'walk-in').map(({ reason }) => reason.code)).toEqual(
      Array(4).fill('new'),
    );
    expect(moves.filter(({ visitId, byMinutes }) => visitId !== 'walk-in' && byMinutes !== 0)).toEqual([]);
    expect(proposal.told).toEqual([]);
  });

  it('keeps a patient who is finished in the operating room until a recovery room is free', () => {
    const day = { ...planned.day, resources: planned.day.resources.filter((row) => row.id !== 'room 2') };
    const now = at('15:00');
    const busy = aResource('room', 'recovery-room', { turnoverMinutes: 10, busy: [during('14:00–15:40')] });
    const resources = [...day.resources.filter((row) => row.id !== 'room'), busy];
    const running = changing({ ...planned, day: { ...day, from: now, resources } }, first, (visit) => ({
      ...inStep(visit, 'procedure'),
      started: [
        { stepId: 'procedure', kind: 'procedure', from: at('14:20'), until: now, resources: ['or', 'scope', 'sato'] },
      ],
    }));
    const alone = { ...running, visits: running.visits.filter((visit) => visit.visitId === first) };
    const proposal = replan(alone, { kind: 'overrun', visitId: first, stepId: 'recovery', byMinutes: 40 });
    expect(stepsOf(proposal.schedule, first)[0]).toMatchObject({ kind: 'recovery', from: at('15:40') });
    expect(proposal.schedule.visits[0]?.reservations).toContainEqual(
      expect.objectContaining({ resourceId: 'or', from: at('14:20'), until: at('15:55') }),
    );
    expect(proposal.gains.blocking.after).toBe(40);
  });
});
