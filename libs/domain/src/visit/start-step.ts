import type { Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { Entry, Started } from './enter-step.ts';
import { CONSULTATION_ENTRY, startConsultation } from './start-consultation.ts';
import { REVIEW_ENTRY, startDischargeReview } from './start-discharge-review.ts';
import { IMAGING_ENTRY, startImaging } from './start-imaging.ts';
import { PREPARATION_ENTRY, startPreparation } from './start-preparation.ts';
import { PROCEDURE_ENTRY, startProcedure } from './start-procedure.ts';
import { RECOVERY_ENTRY, startRecovery } from './start-recovery.ts';
import { findStep } from './steps.ts';
import type { Visit } from './visit.ts';
import type { StepKind } from './vocabulary.ts';

type Start = (visit: Visit, fact: Started) => Result<Visit, VisitFailure>;

const STARTS: Readonly<Record<StepKind, Start>> = {
  mri: startImaging,
  xray: startImaging,
  consultation: startConsultation,
  preparation: startPreparation,
  procedure: startProcedure,
  recovery: startRecovery,
  'discharge-review': startDischargeReview,
};

/** How each step kind begins. */
export const ENTRIES: Readonly<Record<StepKind, Entry>> = {
  mri: IMAGING_ENTRY,
  xray: IMAGING_ENTRY,
  consultation: CONSULTATION_ENTRY,
  preparation: PREPARATION_ENTRY,
  procedure: PROCEDURE_ENTRY,
  recovery: RECOVERY_ENTRY,
  'discharge-review': REVIEW_ENTRY,
};

/** Begins a step by the rule of its kind. Errors: `unknown-step`, and those of the kind. */
export function startStep(visit: Visit, fact: Started): Result<Visit, VisitFailure> {
  const found = findStep(visit, fact.stepId);
  return found.ok ? STARTS[found.value.kind](visit, fact) : found;
}
