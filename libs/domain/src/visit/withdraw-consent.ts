import { fail, ok, type Result } from '../result.ts';
import { endVisit } from './end-visit.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { unsaid } from './said.ts';
import { breakOff } from './steps.ts';
import type { Visit } from './visit.ts';

/**
 * The patient takes the consent back.
 * Shape:  before the procedure → `withdrawn`; during it the procedure is stopped → `awaiting-room`, the patient still rests and is reviewed; afterwards it is only recorded.
 * Errors: `wrong-stage`; `time-out-of-order`; `incomplete` without a reason.
 * Source: clinic.md "withdrawal of consent are states, not deletions".
 */
export function withdrawConsent(visit: Visit, fact: FactOf<'consent-withdrawn'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const { reason, at, by } = fact;
  const silent = unsaid({ reason });
  if (silent) return fail(silent);
  const recorded = { ...moved.value, consentWithdrawn: { reason, at, by } };
  if (recorded.stage === 'withdrawn') return ok(endVisit(recorded, at, reason));
  return ok(visit.stage === 'in-procedure' ? breakOff(recorded, at, reason) : recorded);
}
