import { fail, ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { outOfOrder } from './time-order.ts';
import type { Visit } from './visit.ts';

/**
 * One set of vital signs. A tablet may have been offline: it counts at the time it was taken, even after the patient has gone.
 * Shape:  any stage since the arrival, which stays; the same account's same `clientId` counts once.
 * Errors: `wrong-stage` for who never arrived; `time-out-of-order` before the arrival or after the departure.
 * Source: clinic.md "tablet offline: observations queued, replayed in order".
 */
export function recordObservation(visit: Visit, fact: FactOf<'observation-recorded'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (visit.checkedInAt === null)
    return fail({ code: 'wrong-stage', fact: fact.type, stage: visit.stage, allowed: [] });
  const misplaced = outOfOrder(fact.at, visit.checkedInAt, visit.departedAt);
  if (misplaced) return fail(misplaced);
  const known = visit.observations.some(
    ({ clientId, by }) => clientId === fact.observation.clientId && by.accountId === fact.by.accountId,
  );
  if (known) return moved;
  return ok({
    ...moved.value,
    observations: [...visit.observations, { ...fact.observation, at: fact.at, by: fact.by }],
  });
}
