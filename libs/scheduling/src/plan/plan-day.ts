import { randomFrom } from '../chance/random.ts';
import { lowerBound } from './bound/lower-bound.ts';
import { compile } from './engine/compile.ts';
import { improve } from './engine/improve.ts';
import { insertByRegret } from './engine/insert-by-regret.ts';
import { PlanState } from './engine/plan-state.ts';
import { scheduleOf } from './engine/schedule-of.ts';
import type { Objective, PlanAnswer, PlanStatus } from './plan-answer.ts';
import type { PlanOptions } from './plan-options.ts';
import type { PlanProblem } from './plan-problem.ts';
import { policyOf } from './policy-of.ts';

const DEFAULT_ITERATIONS = 200;

/**
 * Orders the visits of a day and gives each step a time, rooms and people.
 * Shape:  regret insertion, then large-neighbourhood search until the budget ends or nothing better is possible; a visit that finds no place stands in `unplaced`.
 * Units:  minutes.
 * Errors: none; a visit that has no place even on its own gives the status `infeasible`.
 * Source: Pham & Klinkert (2008), a multi-mode blocking job shop; Bai, Storer & Tonkay (2015), the objective.
 */
export function planDay(problem: PlanProblem, options: PlanOptions = {}): PlanAnswer {
  const { seed = 1, shouldStop = () => false } = options;
  const model = compile(problem, policyOf(options.policy), 'together');
  const state = new PlanState(model);
  const { bound, hopeless } = lowerBound(model);
  const movable = model.visits.flatMap(({ index, tasks }) => (tasks > 0 && !hopeless.includes(index) ? [index] : []));
  insertByRegret(state, movable, shouldStop);
  const budget = {
    iterations: options.iterations ?? DEFAULT_ITERATIONS,
    shouldStop,
    goal: bound,
  };
  const iterations = improve(state, movable, budget, randomFrom(seed));
  const objective = state.objective();
  return {
    schedule: scheduleOf(model, state.all()),
    status: statusOf(objective, bound, hopeless.length),
    objective,
    bound,
    gap: gapOf(objective, bound),
    iterations,
    seed,
  };
}

/** Says how good a plan is known to be. */
export function statusOf(objective: Objective, bound: number, hopeless: number): PlanStatus {
  if (hopeless > 0) return 'infeasible';
  if (objective.unplaced > 0) return 'partial';
  return objective.total <= bound ? 'optimal' : 'feasible';
}

/** The share of a plan's cost that is not proven necessary, 0 … 1. */
export function gapOf({ total }: Objective, bound: number): number {
  return total <= bound || total <= 0 ? 0 : (total - bound) / total;
}
