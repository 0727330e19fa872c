import type { ClinicDay } from '../model/clinic-day.ts';
import type { ItineraryPosition } from '../model/itinerary.ts';
import type { Minute } from '../model/time.ts';
import type { VisitTemplate } from '../model/visit-template.ts';
import type { PreparedDay } from '../timeline/free-time.ts';

/** Starts every five minutes, the horizon's grid. Units: minutes. Source: scheduling.md "5-minute for the horizon". */
export const DEFAULT_GRID_MINUTES = 5;

/**
 * What is looked for.
 * Shape:  `days` as they are or from a `FreeTime` picture; `doctor` restricts to one doctor; arrival is not before `notBefore`, home not after `notAfter`;
 *         `after` continues behind a position already seen.
 * Units:  minutes of each day; `grid` is the distance between starts.
 */
export interface ItineraryQuery {
  readonly days: readonly (ClinicDay | PreparedDay)[];
  readonly template: VisitTemplate;
  readonly doctor?: string;
  readonly notBefore?: Minute;
  readonly notAfter?: Minute;
  readonly grid?: number;
  readonly limit?: number;
  readonly after?: ItineraryPosition;
}
