import type { Step, Visit } from '@higaeri/domain';
import { Problem } from '../../platform/problem/problem.ts';
import type { DayPlan } from '../../visits/reservations/day-plan.ts';
import { chooseForTime } from './choose-for-time.ts';
import { movedTrain, plannedAt, type NewPlan } from './new-plan.ts';

interface AskedMove {
  readonly stepId: string;
  /** Units: milliseconds since the epoch. */
  readonly start: number;
  readonly resources: readonly string[];
}

/**
 * One step at another time, with what follows it without a wait.
 * Errors: `not_found`; `SlotTaken`; those of the named rows. Whether the step may still move is the rules' to say.
 */
export function moveStep(visit: Visit, { stepId, start, resources }: AskedMove, plan: DayPlan): NewPlan {
  const step = visit.steps.find(({ id }) => id === stepId);
  if (!step) throw new Problem('not_found');
  const train = movedTrain(visit, step, start);
  const present = plan.table.ofVisit(visit.id);
  for (const row of present) if (train.some((moved) => moved.step.id === row.stepId)) plan.table.remove(row.id);
  const last = Math.max(...train.map(({ until }) => until));
  const steps = train.map(({ step: each, from, until }) => {
    const rows = chooseForTime(
      {
        visit,
        step: each,
        given: each.id === step.id ? resources : [],
        from,
        kept: keptUntil(each, until, last, visit),
      },
      present.filter((row) => row.stepId === each.id),
      plan,
    );
    return { stepId: each.id, minutes: each.minutes, planned: plannedAt(from, until, rows) };
  });
  return { type: 'rescheduled', date: visit.date, steps };
}

/** A recovery room is kept through the review. */
function keptUntil(step: Step, until: number, last: number, visit: Visit): number {
  if (step.kind !== 'recovery') return until;
  const review = visit.steps.find(({ kind }) => kind === 'discharge-review');
  return Math.max(last, until + (review?.minutes ?? 0) * 60_000);
}
