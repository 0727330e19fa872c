import type { PlanAnswer, PlanProblem } from '@higaeri/scheduling';
import { DEFAULT_PLAN_POLICY, planDay } from '@higaeri/scheduling';
import { clinicDayInstance } from '@higaeri/scheduling/testing/clinic-day-instance';
import { validateSchedule } from '@higaeri/scheduling/testing/validate-schedule';

const BUDGET_MS = 1000;
const SEEDS = [1, 2, 3];

/** Plans other days first: a server's process is warm when it plans. */
export function warmUp(): void {
  for (const seed of SEEDS) planned(clinicDayInstance({ visits: 30, seed }), seed);
}

/** What a day costs after one second of our planning: the median of a few seeds. Units: weighted minutes. */
export function ourTotal(problem: PlanProblem): number {
  const totals = SEEDS.map((seed) => planned(problem, seed).objective.total).sort((a, b) => a - b);
  return totals[Math.floor(totals.length / 2)] ?? NaN;
}

/** The plan that everybody starts from: one visit after the other, nothing improved. */
export function greedy(problem: PlanProblem): PlanAnswer {
  return planDay(problem, { iterations: 0 });
}

function planned(problem: PlanProblem, seed: number): PlanAnswer {
  const until = performance.now() + BUDGET_MS;
  const answer = planDay(problem, { seed, iterations: Infinity, shouldStop: () => performance.now() >= until });
  const breaches = validateSchedule(problem, answer.schedule, DEFAULT_PLAN_POLICY.slack);
  if (breaches.length > 0) throw new Error(`Our plan breaks ${breaches.length} rules: ${breaches[0] ?? ''}`);
  return answer;
}
