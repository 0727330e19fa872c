import type { Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import { enterStep, type Entry, type Started } from './enter-step.ts';
import type { Visit } from './visit.ts';

export const CONSULTATION_ENTRY: Entry = {
  startable: ['planned', 'stopped'],
  after: [],
  closes: ['mri', 'xray'],
};

/**
 * The doctor sees the patient, images at hand.
 * Shape:  `checked-in` (images brought along), `imaging` → `in-consultation`; a consultation that was stopped may begin again.
 * Errors: those of `enterStep`.
 * Source: S4 "the doctor will then make a diagnosis".
 */
export const startConsultation = (visit: Visit, fact: Started): Result<Visit, VisitFailure> =>
  enterStep(visit, fact, CONSULTATION_ENTRY);
