import { apply, stepOf, type Actor, type Fact, type Visit } from '@higaeri/domain';
import { newId } from '../../../platform/database/new-id.ts';
import type { StoredMove } from '../store/proposal.ts';

/** A visit with its moved steps folded in. Shape: `stepIds` are those whose rows change; the recovery room is kept as long as the review says. */
export interface MovedVisit {
  readonly before: Visit;
  readonly fact: Fact;
  readonly after: Visit;
  readonly stepIds: readonly string[];
}

/**
 * The moves of one visit as the fact that it was rescheduled.
 * Shape:  null when the rules refuse it: a step has begun, or the visit is over.
 */
export function movedVisit(before: Visit, moves: readonly StoredMove[], by: Actor, now: Date): MovedVisit | null {
  const own = moves.filter(({ visitId }) => visitId === before.id);
  const instant = now.toISOString();
  const fact: Fact = {
    id: newId(),
    at: before.lastFactAt > instant ? before.lastFactAt : instant,
    by,
    type: 'rescheduled',
    date: before.date,
    steps: own.map(({ stepId, to: { start, end, resources } }) => ({
      stepId,
      minutes: Math.round((Date.parse(end) - Date.parse(start)) / 60_000),
      planned: { start, end, resources },
    })),
  };
  const after = apply(before, fact);
  if (!after.ok) return null;
  const rest = stepOf(before, 'recovery');
  const reviewMoves = own.some(({ kind }) => kind === 'discharge-review') && rest?.status === 'planned';
  const moved = own.map(({ stepId }) => stepId);
  return { before, fact, after: after.value, stepIds: [...new Set(reviewMoves ? [...moved, rest.id] : moved)] };
}
