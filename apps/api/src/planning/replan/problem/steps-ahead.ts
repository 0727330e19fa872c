import { currentDecision, type Step, type Visit } from '@higaeri/domain';
import { isOver, plannedState } from '../../../visits/reservations/step-times.ts';

/**
 * The steps of a visit that a plan may still move.
 * Shape:  not begun, and not given back by a decision or an end; in the visit's own order.
 *         A step without a time counts where it is owed one: somebody has walked in, or is eligible. An afternoon that was never booked waits for its decision.
 */
export function stepsAhead(visit: Visit): Step[] {
  if (isOver(visit)) return [];
  const owed = visit.steps.every(({ planned }) => planned === null) || currentDecision(visit)?.decision === 'eligible';
  return visit.steps.filter(
    (step) => step.status === 'planned' && plannedState(visit, step) !== 'released' && (owed || step.planned !== null),
  );
}
