import type { Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import { enterStep, type Entry, type Started } from './enter-step.ts';
import type { Visit } from './visit.ts';

export const PROCEDURE_ENTRY: Entry = {
  startable: ['planned'],
  after: ['preparation'],
  closes: ['mri', 'xray', 'consultation', 'preparation'],
};

/**
 * The patient enters the operating room; every gate in front of it is hard.
 * Shape:  `in-preparation` (or `decided`, when the preparation was done before or skipped) → `in-procedure`.
 * Errors: those of `enterStep`.
 * Source: S4 "local anaesthetic → needle into the disc(s)"; clinic.md "Before the patient enters the operating room".
 */
export const startProcedure = (visit: Visit, fact: Started): Result<Visit, VisitFailure> =>
  enterStep(visit, fact, PROCEDURE_ENTRY);
