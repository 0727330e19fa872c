import { validEligibleDecision } from '../eligibility/current-decision.ts';
import { sameLevels, sortedLevels } from '../eligibility/levels.ts';
import { missingGates } from '../gates/gate-states.ts';
import { fail, type Result } from '../result.ts';
import { isDoctor } from './actor.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { unsaid } from './said.ts';
import { changeStep } from './steps.ts';
import type { Visit } from './visit.ts';

/**
 * The needle is out and the sign-out done; the patient keeps the operating room until a recovery room is free.
 * Shape:  `in-procedure` → `awaiting-room`, with the levels really treated and the lots used.
 * Errors: `incomplete` without treated levels, or without the reason where they differ from the decision's; `doctor-only` for such a difference;
 *         `gates-not-met` while time-out, sign-out or lots are missing.
 * Source: S4 "bleeding controlled"; clinic.md "the completed record states the treated levels".
 */
export function completeProcedure(visit: Visit, fact: FactOf<'step-completed'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const treated = sortedLevels(fact.treatedLevels ?? []);
  if (treated.length === 0) return fail({ code: 'incomplete', missing: ['treatedLevels'] });
  const differs = !sameLevels(treated, validEligibleDecision(visit)?.levels ?? []);
  if (differs && !isDoctor(fact.by)) return fail({ code: 'doctor-only', fact: fact.type });
  const { differenceReason } = fact;
  const silent = differs ? unsaid({ differenceReason }) : null;
  if (silent) return fail(silent);
  const recorded = {
    ...moved.value,
    procedure: { treatedLevels: treated, differenceReason: differs ? differenceReason : null, lots: fact.lots },
  };
  const gates = [
    ...missingGates(recorded, 'needle', fact.at),
    ...missingGates(recorded, 'leave-operating-room', fact.at),
  ];
  if (gates.length > 0) return fail({ code: 'gates-not-met', gates });
  return changeStep(recorded, fact.stepId, ['in-progress'], { status: 'done', endedAt: fact.at });
}
