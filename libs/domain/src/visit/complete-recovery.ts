import { ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { changeStep } from './steps.ts';
import type { Visit } from './visit.ts';

/**
 * The nurse finds the patient ready for the doctor's review.
 * Shape:  the rest is done and `readyForReviewAt` set; the stage stays `in-recovery`, the patient stays in the room.
 * Errors: `wrong-stage`; `time-out-of-order`; `wrong-step-status`.
 * Source: S4 "the time of release depends on the patient's symptoms and condition".
 */
export function completeRecovery(visit: Visit, fact: FactOf<'step-completed'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const changed = changeStep(moved.value, fact.stepId, ['in-progress'], { status: 'done', endedAt: fact.at });
  if (!changed.ok || visit.recovery === null) return changed;
  return ok({ ...changed.value, recovery: { ...visit.recovery, readyForReviewAt: fact.at } });
}
