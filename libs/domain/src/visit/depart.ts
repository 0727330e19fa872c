import { fail, ok, type Result } from '../result.ts';
import { endVisit } from './end-visit.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { isEnd } from './stage.ts';
import type { Visit } from './visit.ts';

/**
 * The patient has physically left the building.
 * Shape:  `cleared`, `not-eligible`, `deferred` → `departed`; any other stage with the patient present → `left` (nobody discharged them);
 *         `cancelled`, `transferred`, `withdrawn` keep their stage and gain `departedAt`, once.
 * Errors: `wrong-stage` for who never came or is already gone; `time-out-of-order`. Never a gate.
 * Source: clinic.md "check-in, red flag, leave and depart are always accepted".
 */
export function depart(visit: Visit, fact: FactOf<'departed'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (!isEnd(visit.stage)) return ok({ ...endVisit(moved.value, fact.at, fact.reason), departedAt: fact.at });
  const here = visit.checkedInAt !== null && visit.departedAt === null;
  if (!here) return fail({ code: 'wrong-stage', fact: fact.type, stage: visit.stage, allowed: [] });
  return ok({ ...moved.value, departedAt: fact.at });
}
