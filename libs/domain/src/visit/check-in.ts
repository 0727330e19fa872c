import { ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import type { Visit } from './visit.ts';

/**
 * The patient has arrived. No gate stands in front of it: what is missing becomes an alert elsewhere.
 * Shape:  `booked` or `no-show` → `checked-in`; from here on the rules of the day hold, where the fact brings them.
 * Errors: `wrong-stage`; `time-out-of-order`.
 * Source: clinic.md "A gate blocks the next clinical act, never the record of where a patient is".
 */
export function checkIn(visit: Visit, fact: FactOf<'checked-in'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  return ok({ ...moved.value, checkedInAt: fact.at, endReason: null, policy: fact.policy ?? visit.policy });
}
