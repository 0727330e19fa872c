import type { Duration } from '../chance/duration.ts';
import type { StepKind } from '../model/visit-template.ts';

/**
 * How long a kind of step takes, for everybody, for one treatment, or for one treatment with one doctor.
 * Shape:  `learnedFrom` is the number of finished steps it rests on, outliers left out.
 * Units:  `perPlanned` counts in planned minutes: a median of 1.2 means one fifth longer than planned.
 */
export interface LearnedDuration {
  readonly kind: StepKind;
  readonly treatment?: string;
  readonly doctor?: string;
  readonly perPlanned: Duration;
  readonly learnedFrom: number;
}

/** How often the decision is `eligible`. Shape: for everybody, or for one treatment; `learnedFrom` counts decisions. */
export interface LearnedEligibility {
  readonly treatment?: string;
  readonly probability: number;
  readonly learnedFrom: number;
}

/**
 * How patients arrive.
 * Shape:  lateness is normal; a negative mean is early.
 * Units:  minutes; `noShow` is a probability.
 */
export interface Punctuality {
  readonly meanLateness: number;
  readonly spread: number;
  readonly noShow: number;
}

/**
 * What a clinic knows about its own days.
 * Shape:  plain data, fit for a worker or a cache; `visits` is the number of finished visits it was learned from, 0 for the documented assumptions alone.
 */
export interface Experience {
  readonly visits: number;
  readonly durations: readonly LearnedDuration[];
  readonly eligibility: readonly LearnedEligibility[];
  readonly punctuality: Punctuality;
}
