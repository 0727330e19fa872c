import { ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import type { Visit } from './visit.ts';

/**
 * The patient has signed. Whether version and language suffice is the gate's question, not the record's.
 * Shape:  any stage before the procedure, which stays.
 * Errors: `wrong-stage`; `time-out-of-order` before the booking.
 * Source: clinic.md "consent signed, current version, in the patient's language or with a named interpreter".
 */
export function recordConsent(visit: Visit, fact: FactOf<'consent-recorded'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const consent = { ...fact.consent, recordedBy: fact.by, recordedAt: fact.at };
  return ok({ ...moved.value, consent, consentWithdrawn: null });
}
