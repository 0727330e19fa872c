import type { StepKind } from '../model/visit-template.ts';

/** A step that is over, as planned and as it was. Units: minutes. */
export interface FinishedStep {
  readonly kind: StepKind;
  readonly plannedMinutes: number;
  readonly minutes: number;
}

/** A visit to learn from. Shape: `eligible` is the decision, missing where none was made; steps that were skipped or stopped are left out. */
export interface FinishedVisit {
  readonly treatment: string;
  readonly doctor: string;
  readonly eligible?: boolean;
  readonly steps: readonly FinishedStep[];
}
