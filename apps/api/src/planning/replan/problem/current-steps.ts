import { stepOf, type Step, type Visit } from '@higaeri/domain';
import type { PlannedStep } from '@higaeri/scheduling';
import { isLiveRow, type Reservation } from '../../../visits/reservations/reservation.ts';
import type { DayFacts } from './day-facts.ts';

/**
 * Today's plan of the steps ahead: the agreed times with the rows reserved for them.
 * Shape:  in the order of time. A step that lost a row has no plan; a review also names the recovery room and nurse it happens with.
 * Units:  elapsed minutes of the day.
 */
export function currentSteps(visit: Visit, ahead: readonly Step[], { plan }: DayFacts): PlannedStep[] {
  const rows = plan.table.ofVisit(visit.id);
  return ahead
    .flatMap((step) => {
      const own = reservedFor(step, rows);
      if (!own || !step.planned) return [];
      const room = step.kind === 'discharge-review' ? reservedFor(stepOf(visit, 'recovery'), rows) : [];
      return [
        {
          stepId: step.id,
          kind: step.kind,
          from: Math.round(plan.frame.minuteOf(Date.parse(step.planned.start))),
          until: Math.round(plan.frame.minuteOf(Date.parse(step.planned.end))),
          resources: [...own, ...(room ?? [])],
        },
      ];
    })
    .sort((a, b) => a.from - b.from);
}

/** The rows reserved for a step. Shape: null when it has none, or lost one. */
export function reservedFor(step: Pick<Step, 'id'> | null | undefined, rows: readonly Reservation[]): string[] | null {
  const mine = rows.filter(({ stepId, state }) => stepId === step?.id && state !== 'released' && state !== 'done');
  return mine.length > 0 && mine.every(isLiveRow) ? mine.map(({ resourceId }) => resourceId) : null;
}
