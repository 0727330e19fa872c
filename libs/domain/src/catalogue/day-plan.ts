import { STEP_KINDS, type StepKind } from '../visit/vocabulary.ts';
import { procedureMinutes, type Treatment } from './treatment.ts';

/**
 * How long each step is booked for, unless the clinic says otherwise.
 * Units:  whole minutes; the procedure depends on treatment and discs.
 * Source: clinic.md "The day", column "default minutes".
 */
export const DEFAULT_STEP_MINUTES: Readonly<Record<Exclude<StepKind, 'procedure'>, number>> = {
  mri: 30,
  xray: 10,
  consultation: 30,
  preparation: 20,
  recovery: 60,
  'discharge-review': 10,
};

/** The seven steps of a full day with their default minutes, in order. */
export const fullDay = (
  treatment: Pick<Treatment, 'firstDiscMinutes' | 'furtherDiscMinutes'>,
  discs: number,
): readonly { readonly kind: StepKind; readonly minutes: number }[] =>
  STEP_KINDS.map((kind) => ({
    kind,
    minutes: kind === 'procedure' ? procedureMinutes(treatment, discs) : DEFAULT_STEP_MINUTES[kind],
  }));
