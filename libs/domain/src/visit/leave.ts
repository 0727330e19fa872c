import { fail, ok, type Result } from '../result.ts';
import { endVisit } from './end-visit.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { unsaid } from './said.ts';
import type { Visit } from './visit.ts';

/**
 * The patient walks out, treated or not: a state, not a deletion.
 * Shape:  any stage with the patient present → `left`.
 * Errors: `wrong-stage`; `time-out-of-order`; `incomplete` without a reason. Never a gate.
 * Source: clinic.md "Leaving without discharge, refusing, withdrawal of consent are states".
 */
export function leave(visit: Visit, fact: FactOf<'left'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const silent = unsaid({ reason: fact.reason });
  if (silent) return fail(silent);
  return ok({ ...endVisit(moved.value, fact.at, fact.reason), departedAt: fact.at });
}
