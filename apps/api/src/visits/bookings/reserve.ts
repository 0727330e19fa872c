import type { Visit } from '@higaeri/domain';
import { Problem } from '../../platform/problem/problem.ts';
import { newId } from '../../platform/database/new-id.ts';
import type { CatalogueResource } from '../clinic-day/clinic-facts.ts';
import { placeSearch, type DayPlan } from '../reservations/day-plan.ts';
import { isFree } from '../reservations/find-place.ts';
import { patientRow } from '../reservations/patient-row.ts';
import type { Reservation } from '../reservations/reservation.ts';
import { asRow, type VisitNow } from '../reservations/wanted-row.ts';
import { wantedRows } from '../reservations/wanted-rows.ts';
import { SlotTaken } from './slot-taken.ts';

/** What a newly booked visit takes. Shape: `patient` is the patient's own row; undefined when nothing is planned. */
export interface BookedRows {
  readonly rows: readonly Reservation[];
  readonly patient: Reservation | undefined;
}

/** Every row of a newly booked visit at its planned time. Errors: `SlotTaken` when one of them is not in the catalogue any more. */
export function bookedRows(visit: Visit, catalogue: ReadonlyMap<string, CatalogueResource>, now: Date): BookedRows {
  const view: VisitNow = {
    before: visit,
    after: visit,
    cause: 'rescheduled',
    at: now.getTime(),
    now: now.getTime(),
    catalogue,
    tolerated: 0,
    makeId: newId,
  };
  const rows = wantedRows(view, []).map(asRow);
  const asPlanned = visit.steps.reduce((sum, step) => sum + (step.planned?.resources.length ?? 0), 0);
  if (rows.length < asPlanned) throw new SlotTaken();
  return { rows, patient: patientRow(view, undefined, rows) };
}

/**
 * Puts a newly booked visit's rows into the day's table.
 * Shape:  every row at its time or none: a closed or busy one refuses them all. Patients' rows come last, so that a taken place is told first.
 * Errors: `SlotTaken`; `patient_already_booked` when the patient is in the clinic at that time for another visit.
 */
export function reserve(visit: Visit, plan: DayPlan, now: Date): void {
  const { rows, patient } = bookedRows(visit, plan.catalogue, now);
  const search = placeSearch(plan, visit);
  if (!rows.every((row) => isFree(row, search))) throw new SlotTaken();
  for (const row of rows) plan.table.put(row);
  if (!patient) return;
  const [other] = plan.table.inTheWay(patient.resourceId, patient.from, patient.until);
  if (other) throw new Problem('patient_already_booked', { visitId: other.visitId });
  plan.table.put(patient);
}
