import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planDay } from '../plan/plan-day.ts';
import { arbitraryPlan } from '../testing/arbitrary-plans.ts';
import { withPlan } from '../testing/running-day.ts';
import { validateSchedule } from '../testing/validate-schedule.ts';
import { replanDay } from './replan-day.ts';
import { DEFAULT_REPLAN_POLICY } from './replan-policy.ts';

const { slack } = DEFAULT_REPLAN_POLICY;

/** Something that makes the plan of a tiny day wrong: a row that closes, time that has passed. */
const mishap = fc.record({
  row: fc.nat(),
  from: fc.integer({ min: 0, max: 80 }),
  passed: fc.integer({ min: 0, max: 30 }),
});

describe('planning any tiny day again after something happened', () => {
  it('keeps every rule, moves nothing that has started, and is never worse than pushing back', () => {
    fc.assert(
      fc.property(arbitraryPlan, mishap, fc.nat(), (problem, { row, from, passed }, seed) => {
        const planned = withPlan(problem, planDay(problem, { iterations: 2 }).schedule);
        const hit = planned.day.resources[row % planned.day.resources.length]!;
        const open = hit.open
          .filter((one) => one.from < from)
          .map((one) => ({ ...one, until: Math.min(one.until, from) }));
        const resources = planned.day.resources.map((one) => (one === hit ? { ...one, open } : one));
        const now = { ...planned, day: { ...planned.day, from: planned.day.from + passed, resources } };
        const disruption = { kind: 'closure' as const, resourceId: hit.id };
        const proposal = replanDay({ problem: now, disruption }, { seed, iterations: 3 });
        expect(validateSchedule(now, proposal.schedule, slack)).toEqual([]);
        if (proposal.keepable) expect(proposal.gains.total.after).toBeLessThanOrEqual(proposal.gains.total.before);
        for (const move of proposal.moves)
          expect([move.from?.from, move.from?.resources]).not.toEqual([move.to.from, move.to.resources]);
      }),
      { numRuns: Number(process.env['PLAN_CASES'] ?? 60) },
    );
  });
});
