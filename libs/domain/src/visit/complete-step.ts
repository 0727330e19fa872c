import { fail, type Result } from '../result.ts';
import { completeProcedure } from './complete-procedure.ts';
import { completeRecovery } from './complete-recovery.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { changeStep, findStep } from './steps.ts';
import type { Visit } from './visit.ts';
import { STEP_KINDS, type StepKind } from './vocabulary.ts';

type Completed = FactOf<'step-completed'>;

const COMPLETABLE: readonly StepKind[] = STEP_KINDS.filter((kind) => kind !== 'discharge-review');

/** Imaging, consultation and preparation simply end: the stage tells nothing new until the next step or the decision. */
function completePlainStep(visit: Visit, fact: Completed): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  return changeStep(moved.value, fact.stepId, ['in-progress'], { status: 'done', endedAt: fact.at });
}

/**
 * Ends a step that is in progress.
 * Shape:  the stage stays, but for the procedure (→ `awaiting-room`). A consultation may end before or after its decision.
 * Errors: `unknown-step`; `wrong-step-kind` for the review, which ends with its decision; `wrong-stage`; `time-out-of-order`; `wrong-step-status`; those of `completeProcedure`.
 * Source: clinic.md "The day".
 */
export function completeStep(visit: Visit, fact: Completed): Result<Visit, VisitFailure> {
  const found = findStep(visit, fact.stepId);
  if (!found.ok) return found;
  const { id: stepId, kind } = found.value;
  if (!COMPLETABLE.includes(kind))
    return fail({ code: 'wrong-step-kind', stepId, fact: fact.type, kind, allowed: COMPLETABLE });
  if (kind === 'procedure') return completeProcedure(visit, fact);
  return kind === 'recovery' ? completeRecovery(visit, fact) : completePlainStep(visit, fact);
}
