import type { Interval, Minute } from '../model/time.ts';

/**
 * What a clinic decides once for all its visits.
 * Units:  minutes; `morningEnd` is when morning steps have ended, `decisionCutOff` when afternoon steps may begin.
 * Source: clinic.md "The day", defaults of the demo clinic.
 */
export interface DayPolicy {
  readonly mriMinutes: number;
  readonly xrayMinutes: number;
  readonly consultationMinutes: number;
  readonly confirmationMinutes: number;
  readonly preparationMinutes: number;
  readonly recoveryMinutes: number;
  readonly reviewMinutes: number;
  readonly maxWaitMinutes: number;
  readonly lunchMinutes: number;
  readonly lunchWindow: Interval;
  readonly morningEnd: Minute;
  readonly decisionCutOff: Minute;
}

/** The defaults of `clinic.md`; a clinic overrides any of them. Units: minutes. Source: clinic.md "The day". */
export const DEFAULT_DAY_POLICY: DayPolicy = {
  mriMinutes: 30,
  xrayMinutes: 10,
  consultationMinutes: 30,
  confirmationMinutes: 10,
  preparationMinutes: 20,
  recoveryMinutes: 60,
  reviewMinutes: 10,
  maxWaitMinutes: 60,
  lunchMinutes: 45,
  lunchWindow: { from: 11 * 60 + 30, until: 13 * 60 + 30 },
  morningEnd: 12 * 60 + 30,
  decisionCutOff: 12 * 60 + 30,
};
