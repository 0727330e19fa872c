import type { Intake } from '../gates/records.ts';
import type { Treatment } from './treatment.ts';

/**
 * Earlier uses of what a treatment leaves in the body, to be shown before a repeat.
 * Shape:  the intake's entries of the same treatment; empty for treatments that leave nothing.
 * Source: clinic.md "earlier exposure to the same biologic is shown before a repeat".
 */
export const earlierExposure = (
  intake: Pick<Intake, 'priorTreatments'> | null,
  treatment: Pick<Treatment, 'code' | 'leaves'>,
): Intake['priorTreatments'] =>
  treatment.leaves === null
    ? []
    : (intake?.priorTreatments ?? []).filter((prior) => prior.treatment === treatment.code);
