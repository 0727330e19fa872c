import type { Experience } from '../predict/experience.ts';
import type { DayToPredict } from '../predict/predict-day-input.ts';
import type { Scenarios } from '../predict/scenarios.ts';

/**
 * A day on which more patients may be asked to come than the afternoon has places.
 * Shape:  `day` holds the visits that have an afternoon; patients on standby are left out of it, for the answer counts them all. `asked` is the most that is wished.
 * Units:  `closing` minutes since midnight; `risk` the probability the clinic states, 0 to 1.
 */
export interface StandbyQuestion {
  readonly day: DayToPredict;
  readonly closing: number;
  readonly risk: number;
  readonly asked: number;
  readonly scenarios: Scenarios;
  readonly experience?: Experience;
}

/**
 * A day with so many patients on standby.
 * Shape:  `risk`: that the patients found eligible, those on standby included, can not all be treated before closing: somebody is still there, or would have to be.
 *         `chance`: that the last of them, if found eligible, finds an afternoon that somebody else does not need; 1 for none.
 */
export interface StandbyFigure {
  readonly standbys: number;
  readonly risk: number;
  readonly chance: number;
}

/**
 * How many afternoons of a day may be given away once more.
 * Shape:  `figures` for 0, 1, 2, … up to the first that is too many, or to what was asked. `eligibility` is what a patient on standby is taken to have,
 *         `decisions` the number it was learned from, 0 for the documented assumption alone.
 */
export interface StandbyAnswer {
  readonly standbys: number;
  readonly figures: readonly StandbyFigure[];
  readonly eligibility: number;
  readonly decisions: number;
  readonly scenarios: number;
}
