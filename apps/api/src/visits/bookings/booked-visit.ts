import type { ClinicPicture } from '../free-time/clinic-picture.ts';
import type { PatientSummary } from '../views/patient-summary.view.ts';
import type { StoredVisit } from '../visit.store.ts';
import type { BookedRows } from './reserve.ts';

/** A visit that has just been booked. Shape: `seen` is what the booking has looked at on its way, so that its answer need not read it again. */
export interface BookedVisit extends StoredVisit {
  readonly seen?: {
    readonly patient: PatientSummary;
    readonly rows: BookedRows;
    readonly picture: ClinicPicture;
  };
}
