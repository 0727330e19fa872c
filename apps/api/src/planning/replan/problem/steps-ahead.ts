import type { Step, Visit } from '@higaeri/domain';
import { isOver, plannedState } from '../../../visits/reservations/step-times.ts';

/**
 * The steps of a visit that a plan may still move.
 * Shape:  not begun, and not given back by a decision or an end; in the visit's own order.
 */
export function stepsAhead(visit: Visit): Step[] {
  if (isOver(visit)) return [];
  return visit.steps.filter((step) => step.status === 'planned' && plannedState(visit, step) !== 'released');
}
