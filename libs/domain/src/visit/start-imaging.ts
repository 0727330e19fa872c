import type { Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import { enterStep, type Entry, type Started } from './enter-step.ts';
import type { Visit } from './visit.ts';

export const IMAGING_ENTRY: Entry = {
  startable: ['planned', 'stopped'],
  after: [],
  closes: ['mri', 'xray'],
};

/**
 * The patient is taken to the MRI scanner or the X-ray room, in either order.
 * Shape:  `checked-in`, `imaging` → `imaging`; during a consultation that has paused undecided the stage stays. An image that was stopped may be taken again.
 * Errors: those of `enterStep`.
 * Source: S0 and S4 "MRI and X-ray", clinic.md "either order".
 */
export const startImaging = (visit: Visit, fact: Started): Result<Visit, VisitFailure> =>
  enterStep(visit, fact, IMAGING_ENTRY);
