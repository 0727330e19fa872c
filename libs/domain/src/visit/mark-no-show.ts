import { ok, type Result } from '../result.ts';
import { releaseAfternoon } from './afternoon.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import type { Visit } from './visit.ts';

/**
 * A person gives up waiting for the patient, and the afternoon goes back.
 * Shape:  `booked` → `no-show`; the patient may still arrive.
 * Errors: `wrong-stage`; `time-out-of-order`.
 * Source: clinic.md "no-show: prompt, only a person releases".
 */
export function markNoShow(visit: Visit, fact: FactOf<'no-show-marked'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  return ok({ ...releaseAfternoon(moved.value), endReason: fact.reason });
}
