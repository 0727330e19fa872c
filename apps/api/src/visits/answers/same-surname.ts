import { isEnd, isInClinic, sharingSurname } from '@higaeri/domain';
import type { VisitOfPatient } from '../day/visit-rows.ts';

/**
 * Visits whose patient shares a surname with another patient of the day, in writing or by ear.
 * Shape:  ids of visits; whoever is not expected any more counts no longer.
 */
export function sameSurnames(visits: readonly VisitOfPatient[]): ReadonlySet<string> {
  const expected = visits.filter(({ visit }) => !isEnd(visit.stage) || isInClinic(visit));
  const named = expected.map(({ patient }) => ({ patientId: patient.id, ...patient }));
  const shared = new Set(sharingSurname(named));
  return new Set(expected.filter(({ patient }) => shared.has(patient.id)).map(({ visit }) => visit.id));
}
