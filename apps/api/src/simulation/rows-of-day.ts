import type { DayResource } from '@higaeri/scheduling';
import { SIZED_KINDS, sizeOf } from '@higaeri/scheduling';
import { clinicDays } from '../visits/clinic-day/clinic-day.ts';
import type { ClinicFacts } from '../visits/clinic-day/clinic-facts.ts';
import { DayFrame } from '../visits/clinic-day/day-frame.ts';

/**
 * Who and what is there on one date, with nobody booked.
 * Shape:  rows that are closed all day or off duty are left out, and so is an operating room whose own fluoroscope is.
 * Units:  elapsed minutes since local midnight.
 */
export function rowsOfDay(facts: ClinicFacts, date: string): DayResource[] {
  const beforeItBegins = new DayFrame(date, facts.clinic.zone).start;
  const present = clinicDays({ ...facts, busy: [] }, date, date, beforeItBegins)
    .days.flatMap(({ resources }) => resources)
    .filter(({ open }) => open.length > 0);
  const canSee = ({ id }: DayResource): boolean =>
    present.some(({ kind, unitOf }) => kind === 'fluoroscope' && unitOf === id);
  return present.filter((row) => row.kind !== 'operating-room' || canSee(row));
}

/** Whether a patient could be treated from arrival to departure: one at least of everything. */
export function isStaffed(rows: readonly DayResource[]): boolean {
  const size = sizeOf(rows);
  return SIZED_KINDS.every((kind) => size[kind] > 0);
}
