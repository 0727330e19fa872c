/** One in ten before `early`, half before `likely`, nine in ten before `late`. */
export interface ForecastTime {
  readonly early: Date;
  readonly likely: Date;
  readonly late: Date;
}

/** When an unfinished step may happen. Shape: `probability` that it happens at all; the times are those if it does. */
export interface PredictedStep {
  readonly start: ForecastTime;
  readonly end: ForecastTime;
  readonly probability: number;
}

/**
 * How the rest of the clinic's today may go.
 * Shape:  `home` and `pastClosing` by visit, `freeAt` by recovery room; `pastClosing` of the day is the probability that anybody stays longer than the clinic is open.
 *         `learnedFrom` finished visits stand behind it, 0 for documented assumptions alone.
 */
export interface DayForecast {
  readonly visits: ReadonlyMap<string, { readonly home: ForecastTime; readonly pastClosing: number }>;
  readonly freeAt: ReadonlyMap<string, ForecastTime>;
  readonly pastClosing: number;
  readonly roomShortageMinutes: number;
  readonly learnedFrom: number;
  readonly scenarios: number;
}
