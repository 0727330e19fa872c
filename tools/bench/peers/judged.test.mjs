import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../peers/testing/from-source.mjs';

const { clinicDayInstance, DEFAULT_PLAN_POLICY, measure, planDay } = await import('../../peers/testing/engine.ts');
const { peerDayOf } = await import('../../peers/day/peer-day-of.ts');
const { peerPlanOf } = await import('../../peers/day/peer-plan.ts');
const { judged } = await import('./judged.ts');

const problem = clinicDayInstance({ visits: 20, seed: 1 });
const day = peerDayOf(problem);
const better = planDay(problem, { iterations: 0 });
const plan = peerPlanOf(day, better.schedule);

/** Nobody has a place: any plan is better. */
const start = { visits: [], unplaced: problem.visits.map((visit) => visit.visitId) };
const startTotal = measure(problem, start, DEFAULT_PLAN_POLICY.weights).total;

describe('judging a peer’s answer', () => {
  it('prices a sound plan by the day’s own rules', () => {
    const answer = judged(problem, day, plan, start);
    assert.deepEqual(answer, { total: better.objective.total, verdict: 'sound', breach: undefined });
  });

  it('leaves one that found nothing its start', () => {
    const { total, verdict } = judged(problem, day, undefined, start);
    assert.deepEqual([total, verdict], [startTotal, 'no answer']);
  });

  it('leaves one that found nothing better its start', () => {
    const { total, verdict } = judged(problem, day, plan, better.schedule);
    assert.deepEqual([total, verdict], [better.objective.total, 'not better than its start']);
  });

  it('says what is broken, and leaves it its start', () => {
    const visits = plan.visits.map((one) => one && { ...one, room: 0 });
    const { total, verdict, breach } = judged(problem, day, { visits }, start);
    assert.deepEqual([total, verdict], [startTotal, 'broken']);
    assert.match(breach ?? '', /operating-room-1/);
  });

  it('takes one that is only short of nurses at its word', () => {
    const few = problem.day.resources.filter((row) => row.kind !== 'nurse' || row.unitOf === 'nurse-1');
    const short = { ...problem, day: { ...problem.day, resources: few } };
    const { total, verdict } = judged(short, peerDayOf(short), plan, start);
    assert.deepEqual([total, verdict], [better.objective.total, 'short of nurses']);
  });
});
