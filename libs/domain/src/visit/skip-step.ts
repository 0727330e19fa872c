import { fail, type Result } from '../result.ts';
import { isDoctor } from './actor.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { unsaid } from './said.ts';
import { changeStep, findStep } from './steps.ts';
import type { Visit } from './visit.ts';
import type { StepKind } from './vocabulary.ts';

const SKIPPABLE: readonly StepKind[] = ['mri', 'xray', 'preparation'];

/**
 * A doctor lets a step fall away: images brought from elsewhere (also before the day), or the preparation.
 * Shape:  the stage stays; consultation, procedure, recovery and review cannot be skipped.
 * Errors: `unknown-step`; `wrong-step-kind`; `wrong-stage`; `doctor-only`; `incomplete` without a reason; `wrong-step-status`.
 * Source: clinic.md "Some visits skip 2–3: images brought from elsewhere, accepted by a doctor".
 */
export function skipStep(visit: Visit, fact: FactOf<'step-skipped'>): Result<Visit, VisitFailure> {
  const found = findStep(visit, fact.stepId);
  if (!found.ok) return found;
  const { id: stepId, kind } = found.value;
  if (!SKIPPABLE.includes(kind))
    return fail({ code: 'wrong-step-kind', stepId, fact: fact.type, kind, allowed: SKIPPABLE });
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (!isDoctor(fact.by)) return fail({ code: 'doctor-only', fact: fact.type });
  const silent = unsaid({ reason: fact.reason });
  if (silent) return fail(silent);
  return changeStep(moved.value, stepId, ['planned', 'stopped'], { status: 'skipped', reason: fact.reason });
}
