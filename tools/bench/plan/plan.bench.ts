import type { PlanAnswer, PlanProblem } from '@higaeri/scheduling';
import { DEFAULT_PLAN_POLICY, planDay } from '@higaeri/scheduling';
import { clinicDayInstance } from '@higaeri/scheduling/testing/clinic-day-instance';
import { validateSchedule } from '@higaeri/scheduling/testing/validate-schedule';
import type { BenchPart, Figure } from '../figure.ts';
import { below, reported } from '../figure.ts';
import { frozenInstances, problemOf } from './frozen-instances.ts';

const BUDGET_MS = 1000;
const SEEDS = [1, 2, 3];
const MOST_ABOVE = 5;

/** How far above the best known plan one second of planning ends, on days that are kept; the judge checks every plan. */
function* figures(): Generator<Figure> {
  // A server's process is warm when it plans.
  for (const seed of SEEDS) planned(clinicDayInstance({ visits: 30, seed }), seed);
  for (const instance of frozenInstances()) {
    const problem = problemOf(instance);
    const answers = SEEDS.map((seed) => planned(problem, seed));
    const totals = answers.map(({ objective }) => objective.total).sort((a, b) => a - b);
    const median = totals[Math.floor(totals.length / 2)] ?? NaN;
    const bound = Math.max(instance.bound, ...answers.map((answer) => answer.bound));
    const name = `plan: ${instance.visits} visits, day ${instance.seed}`;
    const n = totals.length;
    yield below(MOST_ABOVE, {
      name: `${name}, 1 s above best known`,
      value: (median / instance.bestKnown - 1) * 100,
      unit: '%',
      against: 'best known',
      ratio: median / instance.bestKnown,
      n,
    });
    yield reported({ name: `${name}, bound gap`, value: ((median - bound) / median) * 100, unit: '%', n });
    yield reported({ name: `${name}, iterations`, value: mean(answers.map((one) => one.iterations)), unit: 'runs', n });
  }
}

function planned(problem: PlanProblem, seed: number): PlanAnswer {
  const until = performance.now() + BUDGET_MS;
  const answer = planDay(problem, { seed, iterations: Infinity, shouldStop: () => performance.now() >= until });
  const breaches = validateSchedule(problem, answer.schedule, DEFAULT_PLAN_POLICY.slack);
  if (breaches.length > 0) throw new Error(`The plan breaks ${breaches.length} rules: ${breaches[0] ?? ''}`);
  return answer;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const part: BenchPart = { about: 'the order of a whole day: one second against the best known plans', figures };

export default part;
