import { decisionFrom, undecidable } from '../eligibility/make-decision.ts';
import { currentDecision } from '../eligibility/current-decision.ts';
import { sameLevels } from '../eligibility/levels.ts';
import type { Decision } from '../eligibility/decision.ts';
import { fail, ok, type Result } from '../result.ts';
import { isDoctor } from './actor.ts';
import { hasNoPlaces, releaseAfternoon } from './afternoon.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { breakOff, stepOf } from './steps.ts';
import type { Visit } from './visit.ts';

/** The team has signed in for another treatment, side or disc than the one now decided. */
const signedInForAnother = (before: Decision | null, after: Decision): boolean =>
  before?.decision !== 'eligible' ||
  after.decision !== 'eligible' ||
  before.treatment !== after.treatment ||
  before.side !== after.side ||
  !sameLevels(before.levels, after.levels);

/**
 * The doctor decides whether the treatment suits today; also revises an earlier decision until the procedure starts.
 * Shape:  `eligible` → `decided` (while preparing: stays), afternoon `firm` where it has places; `not-eligible` and `deferred` → those stages, afternoon `released`, a preparation is ended.
 *         All decisions are kept. A changed treatment, side or level asks for the sign-in again.
 * Errors: `doctor-only`; `wrong-stage`; `time-out-of-order`; `wrong-step-status` when the consultation has not taken place; `incomplete` (reason, levels, treatment, dates before the visit).
 *         Never refused for lack of place.
 * Source: clinic.md "The eligibility decision"; S2: symptoms count, not the image alone (`missingEvidence`).
 */
export function decideEligibility(visit: Visit, fact: FactOf<'eligibility-decided'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (!isDoctor(fact.by)) return fail({ code: 'doctor-only', fact: fact.type });
  const seen = stepOf(visit, 'consultation');
  if (seen?.status === 'stopped' || seen?.status === 'planned') {
    return fail({ code: 'wrong-step-status', stepId: seen.id, status: seen.status, allowed: ['in-progress', 'done'] });
  }
  const incomplete = undecidable(visit, fact.outcome);
  if (incomplete) return fail(incomplete);
  const decision = decisionFrom(fact);
  // Before the procedure nothing but the sign-in can have been ticked.
  const checklist = signedInForAnother(currentDecision(visit), decision) ? {} : visit.checklist;
  const decided = { ...moved.value, checklist, decisions: [...visit.decisions, decision] };
  if (decision.decision === 'eligible') {
    const afternoon = hasNoPlaces(visit) ? visit.afternoon : 'firm';
    return ok({ ...decided, requirements: decision.requirements, afternoon });
  }
  const turned = visit.stage === 'in-preparation' ? breakOff(decided, fact.at, decision.reason) : decided;
  return ok(releaseAfternoon(turned));
}
