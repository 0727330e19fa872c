import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from '../chance/random.ts';
import { arbitraryPlan, arbitrarySlack } from '../testing/arbitrary-plans.ts';
import { validateSchedule } from '../testing/validate-schedule.ts';
import { lowerBound } from './bound/lower-bound.ts';
import { bestPlace } from './engine/best-place.ts';
import { compile } from './engine/compile.ts';
import { PlanState } from './engine/plan-state.ts';
import { scheduleOf } from './engine/schedule-of.ts';
import { measure } from './objective/measure.ts';
import { planDay } from './plan-day.ts';
import { policyOf } from './policy-of.ts';
import { breachesOf } from './rules/breaches-of.ts';

const alikeRows = fc.constantFrom('together' as const, 'apart' as const);

const weights = { toldMinutes: 0.5, toldPersons: 10 };

describe('planning any day of a tiny clinic', () => {
  it('keeps every rule, by the rules themselves and by a judge of its own', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitrarySlack, fc.integer(), (problem, slack, seed) => {
        const { schedule, objective, bound } = planDay(problem, { seed, iterations: 3, policy: { slack, weights } });
        expect(validateSchedule(problem, schedule, slack)).toEqual([]);
        expect(breachesOf(problem, policyOf({ slack }), schedule)).toEqual([]);
        expect(bound).toBeLessThanOrEqual(objective.total);
      }),
      { numRuns: Number(process.env['PLAN_CASES'] ?? 80) },
    );
  });

  it('keeps its costs current with every visit that comes and goes, as the rules count them', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitrarySlack, alikeRows, fc.nat(), (problem, slack, rows, seed) => {
        const policy = policyOf({ slack, weights });
        const model = compile(problem, policy, rows);
        const state = new PlanState(model);
        const random = randomFrom(seed);
        for (let change = 0; change < 12; change++) {
          const visit = model.visits[Math.floor(random() * model.visits.length)]!;
          state.park(visit.index);
          const place = random() < 0.8 ? bestPlace(state, visit) : undefined;
          if (place) state.put(place.placement);
          expect(state.objective()).toEqual(measure(problem, scheduleOf(model, state.all()), policy.weights));
          expect(state.cost()).toBeCloseTo(state.objective().total, 6);
        }
      }),
      { numRuns: Number(process.env['PLAN_CASES'] ?? 60) },
    );
  });

  it('knows before a visit is placed what the day will cost with it', () => {
    const strict = { blocking: 0, review: 0, overtime: 0 };
    fc.assert(
      fc.property(arbitraryPlan, arbitrarySlack, alikeRows, fc.nat(), (problem, slack, rows, seed) => {
        const visits = problem.visits.filter(({ started }) => !started).map((visit) => ({ ...visit, told: {} }));
        fc.pre(visits.length > 0);
        const model = compile({ ...problem, visits }, policyOf({ slack: { ...slack, ...strict } }), rows);
        const state = new PlanState(model);
        const random = randomFrom(seed);
        for (let change = 0; change < 12; change++) {
          const visit = model.visits[Math.floor(random() * model.visits.length)]!;
          state.park(visit.index);
          const before = state.cost() - state.ownCost(visit.index);
          const place = bestPlace(state, visit);
          if (!place) continue;
          state.put(place.placement);
          expect(place.cost).toBe(state.cost() - before);
        }
      }),
      { numRuns: Number(process.env['PLAN_CASES'] ?? 60) },
    );
  });

  it('gives the same answer to the same seed and iterations', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), (problem, seed) => {
        let asked = 0;
        const first = planDay(problem, { seed, iterations: 9, shouldStop: () => ++asked > 30 });
        expect(planDay(problem, { seed, iterations: first.iterations })).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  it('never claims a bound above what one visit by itself really costs', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitrarySlack, (problem, slack) => {
        const [visit] = problem.visits;
        if (!visit) return;
        const model = compile({ ...problem, visits: [visit] }, policyOf({ slack, weights }));
        const state = new PlanState(model);
        const place = bestPlace(state, model.visits[0]!);
        if (place) state.put(place.placement);
        expect(lowerBound(model).bound).toBeLessThanOrEqual(state.cost());
      }),
      { numRuns: 100 },
    );
  });
});
