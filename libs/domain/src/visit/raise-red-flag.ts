import { fail, ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import type { Visit } from './visit.ts';

/**
 * Somebody on duty sees a warning sign; every further start waits for a doctor.
 * Shape:  any stage, which stays; after an end it is recorded all the same.
 * Errors: `incomplete` without a flag; `time-out-of-order` before the booking.
 * Source: S0, S1, S2 name weakness, both legs numb, bladder and bowel trouble; clinic.md "Red flags".
 */
export function raiseRedFlag(visit: Visit, fact: FactOf<'red-flag-raised'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (fact.flags.length === 0) return fail({ code: 'incomplete', missing: ['flags'] });
  const report = {
    id: fact.id,
    flags: fact.flags,
    note: fact.note,
    raisedAt: fact.at,
    raisedBy: fact.by,
    resolved: null,
  };
  return ok({ ...moved.value, redFlags: [...visit.redFlags, report] });
}
