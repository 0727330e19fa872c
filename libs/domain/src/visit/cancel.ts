import { fail, ok, type Result } from '../result.ts';
import { endVisit } from './end-visit.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { unsaid } from './said.ts';
import type { Visit } from './visit.ts';

/**
 * The visit is called off before the procedure; a patient who is already here still has to `depart`.
 * Shape:  any stage up to `in-preparation` → `cancelled`; the afternoon is released.
 * Errors: `wrong-stage`; `time-out-of-order`; `incomplete` without a reason.
 * Source: clinic.md "cancels at noon: chain released in one transaction".
 */
export function cancel(visit: Visit, fact: FactOf<'cancelled'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const silent = unsaid({ reason: fact.reason });
  if (silent) return fail(silent);
  return ok(endVisit(moved.value, fact.at, fact.reason));
}
