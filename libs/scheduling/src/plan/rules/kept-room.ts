import type { Interval } from '../../model/time.ts';
import { turnoverOf } from '../../timeline/turnover.ts';
import { isBlocking } from '../pause.ts';
import { chainOf, lastStarted } from '../planned-visit.ts';
import type { PlannedStep, PlanVisit } from '../plan-problem.ts';
import type { Judged, Rule } from './rule.ts';

/** A patient keeps the operating room until recovery begins, and the recovery room and its nurse until the review is over; every step's rows are reserved for all of it. */
export const keptRoom: Rule = (judged) =>
  judged.visits.flatMap(([visit, scheduled]) => {
    const steps = [...startedLast(visit), ...chainOf(visit, scheduled).map(({ step }) => step)];
    return steps.flatMap((step, index) =>
      step.resources
        .filter((id) => !isReserved(id, stretchOf(step, steps[index + 1], id, judged), scheduled.reservations, judged))
        .map((resourceId) => ({ rule: 'kept-room' as const, visitId: visit.visitId, stepId: step.stepId, resourceId })),
    );
  });

function startedLast(visit: PlanVisit): PlannedStep[] {
  const last = lastStarted(visit);
  return last ? [last] : [];
}

function stretchOf(step: PlannedStep, next: PlannedStep | undefined, id: string, { rows }: Judged): Interval {
  const kind = rows.get(id)?.kind;
  const room = kind === 'operating-room' || kind === 'fluoroscope';
  const stays = kind === 'recovery-room' || kind === 'nurse';
  if (next && room && isBlocking(step.kind, next.kind)) return { from: step.from, until: next.from };
  if (next && stays && step.kind === 'recovery') return { from: step.from, until: next.until };
  return step;
}

function isReserved(
  id: string,
  { from, until }: Interval,
  reservations: readonly { readonly resourceId: string; readonly from: number; readonly until: number }[],
  { rows }: Judged,
): boolean {
  const row = rows.get(id);
  const turnover = row ? turnoverOf(row) : 0;
  return reservations.some((one) => one.resourceId === id && one.from <= from && until + turnover <= one.until);
}
