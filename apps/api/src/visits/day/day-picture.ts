import type { Clinic } from '../clinic/clinic.ts';
import type { Reservation } from '../reservations/reservation.ts';
import type { DayForecast, PredictedStep } from './forecast.ts';
import type { ResourceRow } from './resource-rows.ts';
import type { VisitOfPatient } from './visit-rows.ts';

/** Everything the views of a day are made from, read in one snapshot by a constant number of queries. */
export interface DayPicture {
  readonly clinic: Clinic;
  /** The day whose visits are seen together: times are predicted and surnames compared among them. */
  readonly date: string;
  readonly now: Date;
  readonly visits: readonly VisitOfPatient[];
  readonly resources: ReadonlyMap<string, ResourceRow>;
  /** By visit. */
  readonly reservations: ReadonlyMap<string, readonly Reservation[]>;
  /** By step; only for steps that are not over, and only on the clinic's own today. */
  readonly predicted: ReadonlyMap<string, PredictedStep>;
  /** How the rest of the day may go; null on every other day. */
  readonly forecast: DayForecast | null;
}

/** What an answer says of a room, device or person. */
export type ShownResource = Pick<ResourceRow, 'id' | 'kind' | 'name' | 'nameEn' | 'unitOf'>;

/** As much of a day as the view of a visit needs. */
export type ShownDay = Omit<DayPicture, 'resources'> & { readonly resources: ReadonlyMap<string, ShownResource> };
