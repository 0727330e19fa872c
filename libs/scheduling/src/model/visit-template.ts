import type { ResourceKind } from './resource.ts';
import type { Interval, Minute } from './time.ts';

/** The steps that reserve time, in the usual order; check-in reserves nothing. Source: clinic.md "The day". */
export const STEP_KINDS = [
  'mri',
  'xray',
  'consultation',
  'preparation',
  'procedure',
  'recovery',
  'discharge-review',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/**
 * Something other than the doctor that a step needs at once.
 * Shape:  `units` rows of one owner (the person behind capacity rows, else the row itself), or all of that owner's rows;
 *         `withOwn` takes a device of that very room along; `through` keeps the same rows, as one reservation, until the end of a later step that follows without a wait.
 */
export interface Need {
  readonly kind: Exclude<ResourceKind, 'doctor'>;
  readonly units: number | 'all';
  readonly withOwn?: ResourceKind;
  readonly through?: StepKind;
}

/** `same`: the visit's one doctor. `prefer-same`: another skilled doctor only when that one is not free. */
export type DoctorRule = 'same' | 'prefer-same';

/**
 * One step as it is booked.
 * Shape:  it starts at `notBefore` or later and has ended at `endBy`; `maxWait` counts from the end of the step before it, 0 means straight after.
 * Units:  minutes.
 */
export interface TemplateStep {
  readonly kind: StepKind;
  readonly minutes: number;
  readonly needs: readonly Need[];
  readonly doctor?: DoctorRule;
  readonly notBefore?: Minute;
  readonly endBy?: Minute;
  readonly maxWait: number;
}

/**
 * The patient's own meal, between the step before `before` and `before`.
 * Shape:  due when the pause between both meets `window`; then at least `minutes` of the pause lie after the window has opened, and they are not counted as waiting.
 * Units:  minutes.
 */
export interface PatientLunch {
  readonly before: StepKind;
  readonly minutes: number;
  readonly window: Interval;
}

/**
 * What a kind of visit consists of, or what remains of it.
 * Shape:  `groups` in order, the steps inside one group in any order; `earliest` is the first start allowed;
 *         `previousEnd`, when given, is the end of the step before the first: its wait and lunch then count.
 *         `doctor` binds the visit to a doctor, or ranks every other one after that one.
 */
export interface VisitTemplate {
  readonly treatment: string;
  readonly groups: readonly (readonly TemplateStep[])[];
  readonly lunch?: PatientLunch;
  readonly earliest?: Minute;
  readonly previousEnd?: Minute;
  readonly doctor?: { readonly id: string; readonly rule: 'required' | 'preferred' };
}
