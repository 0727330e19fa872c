import type { Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import { enterStep, type Entry, type Started } from './enter-step.ts';
import type { Visit } from './visit.ts';

export const REVIEW_ENTRY: Entry = {
  startable: ['planned'],
  after: [],
  closes: ['recovery'],
};

/**
 * The doctor comes for the final examination, in the recovery room. No gate: an open red flag is a reason to look, and only bars the discharge itself.
 * Shape:  `in-recovery` → `in-review`; the rest is over by that.
 * Errors: those of `enterStep`.
 * Source: S4 "a final routine examination by the doctor".
 */
export const startDischargeReview = (visit: Visit, fact: Started): Result<Visit, VisitFailure> =>
  enterStep(visit, fact, REVIEW_ENTRY);
