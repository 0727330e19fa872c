import { randomFrom } from '../chance/random.ts';
import { compile } from '../plan/engine/compile.ts';
import { improve } from '../plan/engine/improve.ts';
import { insertByRegret } from '../plan/engine/insert-by-regret.ts';
import { PlanState } from '../plan/engine/plan-state.ts';
import { scheduleOf } from '../plan/engine/schedule-of.ts';
import { statusOf } from '../plan/plan-day.ts';
import type { PartialPlanPolicy, PlanOptions } from '../plan/plan-options.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import { policyOf } from '../plan/policy-of.ts';
import { breachesOf } from '../plan/rules/breaches-of.ts';
import { gainsOf } from './gains.ts';
import { movesOf, toldAgain } from './moves-of.ts';
import type { Disruption, Proposal } from './proposal.ts';
import type { ReplanPolicy } from './replan-policy.ts';
import { DEFAULT_REPLAN_POLICY } from './replan-policy.ts';
import { rightShift } from './right-shift.ts';

/** A day on which something happened. Shape: the problem says what is true now, its visits' `current` what was planned; the disruption gives the reasons their words. */
export interface Situation {
  readonly problem: PlanProblem;
  readonly disruption: Disruption;
}

/** The budget of a new plan. Shape: as `PlanOptions`; with no iterations only what must move is moved. */
export interface ReplanOptions extends PlanOptions {
  readonly policy?: PartialPlanPolicy & { readonly worthIt?: number };
}

const DEFAULT_ITERATIONS = 100;

/**
 * Proposes how the rest of a day should go on after something happened.
 * Shape:  first everything that can not start as planned is pushed back, and what then breaks a rule is given another place; then what has not started is planned better, as long as the gain is worth the telling.
 *         Started steps and pins stay.
 * Units:  minutes.
 * Errors: none; what has no place stands in the schedule's `unplaced`.
 * Source: clinic.md "What goes wrong on a day".
 */
export function replanDay({ problem, disruption }: Situation, options: ReplanOptions = {}): Proposal {
  const { seed = 1, shouldStop = () => false, iterations: most = DEFAULT_ITERATIONS } = options;
  const policy: ReplanPolicy = policyOf(options.policy, DEFAULT_REPLAN_POLICY);
  const state = new PlanState(compile(problem, policy));
  const { model } = state;
  for (const placement of rightShift(model)) state.put(placement);
  const pushedBack = state.all();
  const before = state.objective();
  const broken = brokenVisits(problem, policy, state);
  for (const visit of broken) state.park(visit);
  insertByRegret(state, broken, shouldStop);
  const movable = model.visits.flatMap(({ index, tasks }) => (tasks > 0 ? [index] : []));
  const iterations = improve(state, movable, { iterations: most, shouldStop, goal: 0 }, randomFrom(seed));
  const keepable = broken.length === 0;
  const worthIt = !keepable || before.total - state.cost() >= policy.worthIt;
  if (!worthIt) state.restore(pushedBack);
  const schedule = scheduleOf(model, state.all());
  const after = state.objective();
  return {
    moves: movesOf(problem, schedule, disruption),
    told: toldAgain(problem, schedule),
    gains: gainsOf(before, after),
    worthIt,
    keepable,
    tier: worthIt ? 'optimised' : 'right-shift',
    schedule,
    status: statusOf(after, 0, 0),
    iterations,
    seed,
  };
}

/** The visits that have no place, or one against the rules, after pushing back. */
function brokenVisits(problem: PlanProblem, policy: ReplanPolicy, state: PlanState): number[] {
  const breaches = breachesOf(problem, policy, scheduleOf(state.model, state.all()));
  const broken = new Set(breaches.map((breach) => breach.visitId));
  return state.model.visits.flatMap(({ index, visit, tasks }) =>
    tasks > 0 && (broken.has(visit.visitId) || !state.isPlaced(index)) ? [index] : [],
  );
}
