import { fail, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { unsaid } from './said.ts';
import { changeStep, findStep } from './steps.ts';
import type { Visit } from './visit.ts';
import type { StepKind } from './vocabulary.ts';

const STOPPABLE: readonly StepKind[] = ['mri', 'xray', 'consultation', 'preparation', 'procedure'];

/**
 * A step is broken off: the patient cannot bear the scanner, the doctor is called away, the contrast exam shows that the treatment does not fit.
 * Shape:  a stopped procedure → `awaiting-room`: the patient still recovers and is reviewed; a stopped preparation → `decided`; the others keep the stage and may begin again.
 * Errors: `unknown-step`; `wrong-step-kind` for recovery and review; `wrong-stage`; `time-out-of-order`; `incomplete` without a reason; `wrong-step-status`.
 * Source: clinic.md "not eligible, even after the contrast exam: procedure stopped, still recovers and is reviewed".
 */
export function stopStep(visit: Visit, fact: FactOf<'step-stopped'>): Result<Visit, VisitFailure> {
  const found = findStep(visit, fact.stepId);
  if (!found.ok) return found;
  const { id: stepId, kind } = found.value;
  if (!STOPPABLE.includes(kind))
    return fail({ code: 'wrong-step-kind', stepId, fact: fact.type, kind, allowed: STOPPABLE });
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const { reason, at } = fact;
  const silent = unsaid({ reason });
  if (silent) return fail(silent);
  return changeStep(moved.value, stepId, ['in-progress'], { status: 'stopped', endedAt: at, reason });
}
