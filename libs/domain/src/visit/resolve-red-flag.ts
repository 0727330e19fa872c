import { fail, ok, type Result } from '../result.ts';
import { isDoctor } from './actor.ts';
import { endVisit } from './end-visit.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { unsaid } from './said.ts';
import { isEnd } from './stage.ts';
import { outOfOrder } from './time-order.ts';
import type { Visit } from './visit.ts';

/**
 * A doctor has looked: all open flags are settled, and the patient goes on or is transferred.
 * Shape:  `continue` keeps the stage; `transfer` → `transferred` from every stage that is not an end.
 * Errors: `doctor-only`; `no-open-red-flag`; `incomplete` without a reason, or a transfer without its referral; `time-out-of-order` before the flag was raised.
 * Source: clinic.md "resolved by a doctor only (continue, or transfer with an urgent referral recorded)".
 */
export function resolveRedFlag(visit: Visit, fact: FactOf<'red-flag-resolved'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (!isDoctor(fact.by)) return fail({ code: 'doctor-only', fact: fact.type });
  const raisedAt = visit.redFlags.filter(({ resolved }) => resolved === null).map((report) => report.raisedAt);
  if (raisedAt.length === 0) return fail({ code: 'no-open-red-flag' });
  const { decision, reason, referral, at, by } = fact;
  const silent = unsaid(decision === 'transfer' ? { reason, referral } : { reason });
  if (silent) return fail(silent);
  const early = raisedAt.map((raised) => outOfOrder(at, raised, null)).find((problem) => problem !== null);
  if (early) return fail(early);
  const resolved = { decision, reason, referral, at, by };
  const settled = {
    ...moved.value,
    redFlags: visit.redFlags.map((report) => (report.resolved === null ? { ...report, resolved } : report)),
  };
  return ok(decision === 'transfer' && !isEnd(visit.stage) ? endVisit(settled, at, reason) : settled);
}
