import type { Interval } from '@higaeri/scheduling';
import type { PictureDay } from '../free-time/clinic-picture.ts';
import type { Reservation } from '../reservations/reservation.ts';
import { usedUntil } from '../reservations/wanted-row.ts';
import type { BookedRows } from './reserve.ts';

/**
 * Whether a day's picture has room for every row of a new visit, the patient's own included.
 * Shape:  true only where it is so: the picture counts a minute that is partly taken as taken. Whoever hears false has to look at the tables for the reason.
 */
export function freeInPicture({ rows, patient }: BookedRows, day: PictureDay): boolean {
  const isPatientFree = patient === undefined || clear(day.patients.get(patient.resourceId) ?? [], patient, day);
  return isPatientFree && rows.every((row) => isFree(row, day));
}

function isFree(row: Reservation, day: PictureDay): boolean {
  const { rows } = day.day;
  const number = rows.catalogue.rowOf(row.resourceId);
  if (number === undefined || !clear(rows.busyOf(number), row, day)) return false;
  const from = day.frame.minuteOf(row.from);
  const until = day.frame.minuteOf(usedUntil(row));
  return rows.openOf(number).some((open) => open.from <= from && until <= open.until);
}

function clear(busy: readonly Interval[], row: Reservation, { frame }: PictureDay): boolean {
  const from = frame.minuteOf(row.from);
  const until = frame.minuteOf(row.until);
  return !busy.some((taken) => taken.from < until && from < taken.until);
}
