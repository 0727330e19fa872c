import { measure } from '../plan/objective/measure.ts';
import { planDay } from '../plan/plan-day.ts';
import type { Schedule } from '../plan/plan-answer.ts';
import type { PlanOptions } from '../plan/plan-options.ts';
import type { PlanProblem } from '../plan/plan-problem.ts';
import { policyOf } from '../plan/policy-of.ts';
import { gainsOf } from './gains.ts';
import { movesOf } from './moves-of.ts';
import type { Disruption, Proposal } from './proposal.ts';
import type { ReplanPolicy } from './replan-policy.ts';
import { DEFAULT_REPLAN_POLICY } from './replan-policy.ts';

/** A day on which something happened. Shape: the problem says what is true now, its visits' `current` what was planned; the disruption gives the reasons their words. */
export interface Situation {
  readonly problem: PlanProblem;
  readonly disruption: Disruption;
}

/** The budget of a new plan. Shape: as `PlanOptions`; without iterations only what must move is pushed back. */
export interface ReplanOptions extends PlanOptions {
  readonly worthIt?: number;
}

/**
 * Proposes how the rest of a day should go on after something happened.
 * Shape:  a diff against the current plan with a reason per move; started steps and pins stay.
 * Units:  minutes.
 * Errors: none; what has no place stands in the schedule's `unplaced`.
 * Source: clinic.md "What goes wrong on a day".
 */
export function replanDay({ problem }: Situation, options: ReplanOptions = {}): Proposal {
  const policy: ReplanPolicy = {
    ...policyOf(options.policy, DEFAULT_REPLAN_POLICY),
    ...(options.worthIt !== undefined && { worthIt: options.worthIt }),
  };
  const answer = planDay(problem, { ...options, policy });
  const before = measure(problem, currentSchedule(problem), policy.weights);
  const moves = movesOf(problem, answer.schedule);
  return {
    moves,
    told: answer.schedule.visits
      .map((visit) => visit.visitId)
      .filter((id) => moves.some((move) => move.visitId === id)),
    gains: gainsOf(before, answer.objective),
    worthIt: before.total - answer.objective.total >= policy.worthIt,
    keepable: true,
    tier: 'optimised',
    schedule: answer.schedule,
    status: answer.status,
    iterations: answer.iterations,
    seed: answer.seed,
  };
}

function currentSchedule(problem: PlanProblem): Schedule {
  const visits = problem.visits.map(({ visitId, current }) => ({ visitId, steps: current ?? [], reservations: [] }));
  return { visits, unplaced: [] };
}
