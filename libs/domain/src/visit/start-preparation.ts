import type { Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import { enterStep, type Entry, type Started } from './enter-step.ts';
import type { Visit } from './visit.ts';

export const PREPARATION_ENTRY: Entry = {
  startable: ['planned', 'stopped'],
  after: [],
  closes: ['mri', 'xray', 'consultation'],
};

/**
 * The nurse gets the patient ready: consent, checklist, change.
 * Shape:  `decided` → `in-preparation`; the consultation is over by that.
 * Errors: those of `enterStep`.
 * Source: clinic.md "The day", row 5.
 */
export const startPreparation = (visit: Visit, fact: Started): Result<Visit, VisitFailure> =>
  enterStep(visit, fact, PREPARATION_ENTRY);
