import type { PlanProblem, Schedule } from '@higaeri/scheduling';
import { DEFAULT_PLAN_POLICY, measure } from '@higaeri/scheduling';
import { validateSchedule } from '@higaeri/scheduling/testing/validate-schedule';
import type { PeerDay } from '../../peers/day/peer-day.ts';
import type { PeerPlan } from '../../peers/day/peer-plan.ts';
import { scheduleOf } from '../../peers/day/schedule-of.ts';

/**
 * What an answer is worth.
 * Shape:  `verdict` says whether it could be carried out. One that is broken, or worse than its start, is worth its start; one that is only short of nurses is worth what it says,
 *         for the models of the peers are easier than the day in this.
 * Units:  weighted minutes.
 */
export interface Judged {
  readonly total: number;
  readonly verdict: 'sound' | 'short of nurses' | 'not better than its start' | 'broken' | 'no answer';
  readonly breach: string | undefined;
}

/** Judges a peer's plan by the day's own rules and prices, which share no code with any model. */
export function judged(problem: PlanProblem, day: PeerDay, plan: PeerPlan | undefined, warm: Schedule): Judged {
  const { weights, slack } = DEFAULT_PLAN_POLICY;
  const start = measure(problem, warm, weights).total;
  if (!plan) return { total: start, verdict: 'no answer', breach: undefined };
  const schedule = scheduleOf(problem, day, plan);
  const breaches = validateSchedule(problem, schedule, slack);
  const graver = breaches.find((breach) => !isAboutNurses(problem, breach));
  if (graver !== undefined) return { total: start, verdict: 'broken', breach: graver };
  const { total } = measure(problem, schedule, weights);
  if (total >= start) return { total: start, verdict: 'not better than its start', breach: undefined };
  return { total, verdict: breaches.length === 0 ? 'sound' : 'short of nurses', breach: breaches[0] };
}

/** Whether a sentence of the judge is about who of the nurses does what. */
function isAboutNurses({ day }: PlanProblem, breach: string): boolean {
  const nurses = day.resources.filter((row) => row.kind === 'nurse').map((row) => row.id);
  return breach.endsWith(' has not its nurse') || nurses.some((id) => breach.split(' ').includes(id));
}
