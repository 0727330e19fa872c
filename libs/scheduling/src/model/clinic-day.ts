import type { DayResource } from './resource.ts';
import type { Interval, Minute } from './time.ts';

/**
 * What is known of one day before a search.
 * Shape:  nothing starts before `from` (now, on today; else 0); `patientBusy` are the whole visits, arrival to home, that the patient already has.
 * Units:  `date` is YYYY-MM-DD in the clinic's zone, the rest minutes.
 */
export interface ClinicDay {
  readonly date: string;
  readonly from: Minute;
  readonly resources: readonly DayResource[];
  readonly patientBusy?: readonly Interval[];
}
