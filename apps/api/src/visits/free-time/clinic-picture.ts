import type { FreeTime as Packing, Interval, PreparedDay } from '@higaeri/scheduling';
import type { Clinic } from '../clinic/clinic.ts';
import type { CatalogueResource } from '../clinic-day/clinic-facts.ts';
import type { DayFrame } from '../clinic-day/day-frame.ts';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';

/** One date of the picture. Shape: `day` is packed for the search and begins at midnight; `patients` are those who are in the clinic that day. Units: minutes of the day. */
export interface PictureDay {
  readonly frame: DayFrame;
  readonly day: PreparedDay;
  readonly patients: ReadonlyMap<string, readonly Interval[]>;
}

/** A clinic apart from its days. */
export interface KnownClinic {
  readonly clinic: Clinic;
  readonly resources: readonly CatalogueResource[];
  readonly treatments: ReadonlyMap<string, TreatmentRow>;
}

/**
 * What a server process knows of a clinic's free time.
 * Shape:  never changed, only replaced. `packing` packs days that share one catalogue, which a search makes use of; what it has handed out it never changes. It holds all that the transactions of `snapshot` had committed, and what a day that was read later had got by then; `row` tells apart versions of the clinic's own row.
 */
export interface ClinicPicture extends KnownClinic {
  readonly snapshot: string;
  readonly row: string;
  readonly packing: Packing;
  readonly days: ReadonlyMap<string, PictureDay>;
}

/** The picture without the days that others have changed, and seen up to `snapshot`. */
export const forgetting = (picture: ClinicPicture, dates: readonly string[], snapshot: string): ClinicPicture => {
  const gone = new Set(dates);
  const days = gone.size === 0 ? picture.days : new Map([...picture.days].filter(([date]) => !gone.has(date)));
  return { ...picture, snapshot, days };
};

/** The picture with more days. */
export const learning = (picture: ClinicPicture, added: readonly PictureDay[]): ClinicPicture => ({
  ...picture,
  days: new Map([...picture.days, ...added.map((day) => [day.frame.date, day] as const)]),
});
