/** One in ten ends before `p10`, half before `p50`, nine in ten before `p90`. Units: minutes since midnight, whole. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** When an unfinished step may happen. Shape: `probability` that it happens at all (the patient comes, the decision is `eligible`); the times are those if it does. */
export interface ForeseenStep {
  readonly visitId: string;
  readonly stepId: string;
  readonly probability: number;
  readonly from: Quantiles;
  readonly until: Quantiles;
}

/** When a patient may go home. Shape: undecided visits count with and without their afternoon; `pastClosing` is the probability of still being there. */
export interface ForeseenVisit {
  readonly visitId: string;
  readonly home: Quantiles;
  readonly pastClosing: number;
}

/** When whoever is in a recovery room now has left it and it is clean; `now` for a free one. */
export interface ForeseenRoom {
  readonly resourceId: string;
  readonly freeAt: Quantiles;
}

/**
 * The rest of a day as it may go.
 * Shape:  steps in the order of the replay; what happens in no scenario is left out. `pastClosing` is the probability that at least one patient is still there at closing time.
 *         `learnedFrom` is the number of finished visits behind the durations, 0 for the documented assumptions alone.
 * Units:  `roomShortageMinutes`: the mean of all minutes that patients wait in an operating room for their recovery room.
 */
export interface DayPrediction {
  readonly steps: readonly ForeseenStep[];
  readonly visits: readonly ForeseenVisit[];
  readonly recoveryRooms: readonly ForeseenRoom[];
  readonly pastClosing: number;
  readonly roomShortageMinutes: number;
  readonly learnedFrom: number;
  readonly scenarios: number;
}
