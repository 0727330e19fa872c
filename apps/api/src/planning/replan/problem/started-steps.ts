import type { Step, Visit } from '@higaeri/domain';
import type { PlannedStep } from '@higaeri/scheduling';
import type { Reservation } from '../../../visits/reservations/reservation.ts';
import { isOccupied, LEAD, usedUntil } from '../../../visits/reservations/wanted-row.ts';
import type { DayFacts } from './day-facts.ts';

/**
 * The steps a patient is in, and the rooms the patient still is in after one.
 * Shape:  with the rows really in use. Who waits in a room for the next step is expected to leave it a little later than now.
 * Units:  elapsed minutes of the day; the end is the later of what is predicted and what is reserved.
 */
export function startedSteps(visit: Visit, facts: DayFacts): PlannedStep[] {
  const rows = facts.plan.table.ofVisit(visit.id).filter(isOccupied);
  return visit.steps.flatMap((step) => {
    const mine = rows.filter(({ stepId }) => stepId === step.id);
    return step.startedAt !== null && mine.length > 0 ? [startedStep(step, step.startedAt, mine, facts)] : [];
  });
}

function startedStep(step: Step, startedAt: string, rows: readonly Reservation[], facts: DayFacts): PlannedStep {
  const { frame } = facts.plan;
  const from = Math.floor(frame.minuteOf(Date.parse(startedAt)));
  return {
    stepId: step.id,
    kind: step.kind,
    from,
    until: Math.max(from + 1, Math.ceil(frame.minuteOf(endOf(step, rows, facts)))),
    resources: rows.map(({ resourceId }) => resourceId),
  };
}

/** A recovery room is reserved through the review, so that only the prediction says when the rest ends. */
function endOf(step: Step, rows: readonly Reservation[], { picture, now }: DayFacts): number {
  const leaving = now.getTime() + LEAD;
  if (step.status !== 'in-progress') return leaving;
  const predicted = picture.predicted.get(step.id)?.end.likely.getTime() ?? leaving;
  return step.kind === 'recovery' ? predicted : Math.max(predicted, ...rows.map(usedUntil));
}
