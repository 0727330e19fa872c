import type { Visit } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import type { PatientSummary } from '../views/patient-summary.view.ts';
import type { StoredVisit } from '../visit.store.ts';

/** A visit with whom it is about. */
export interface VisitOfPatient extends StoredVisit {
  readonly patient: PatientSummary;
}

interface Row {
  state: Visit;
  version: number;
  call_number: number;
  patient: PatientSummary;
}

/** What is shown of a row of `patient`. */
export const PATIENT_SUMMARY = `jsonb_build_object(
           'id', patient.id, 'patientNumber', patient.patient_number,
           'familyName', patient.family_name, 'givenName', patient.given_name,
           'familyNameKana', patient.family_name_kana, 'givenNameKana', patient.given_name_kana,
           'familyNameRomaji', patient.family_name_romaji, 'givenNameRomaji', patient.given_name_romaji,
           'birthDate', patient.birth_date, 'sex', patient.sex, 'language', patient.language, 'residenceCountry', patient.residence_country)`;

const SELECT = `
  SELECT visit.state, visit.version, visit.call_number, ${PATIENT_SUMMARY} AS patient
    FROM visit JOIN patient ON patient.clinic_id = visit.clinic_id AND patient.id = visit.patient_id`;

const known = (row: Row): VisitOfPatient => ({
  visit: row.state,
  version: row.version,
  callNumber: row.call_number,
  patient: row.patient,
});

/** Nobody is carried over from further back than this. */
const LONGEST_STAY_DAYS = 31;

/**
 * Whoever is on the board of a date: its own visits, and patients of earlier dates who had not left the building when it began.
 * Shape:  by call number; the ones carried over come first. Nobody is carried over into a day that has not begun: they may still go home.
 */
export async function loadVisitsOfDay(tx: Tx, date: string, startOfDay: Date, now: Date): Promise<VisitOfPatient[]> {
  const rows = await tx.query<Row>(
    `${SELECT}
      WHERE visit.clinic_id = $1
        AND (visit.date = $2::date
             OR ($4 AND visit.date BETWEEN $2::date - ${LONGEST_STAY_DAYS} AND $2::date - 1
                 AND visit.state->>'checkedInAt' < $3
                 AND coalesce(visit.state->>'departedAt', $3) >= $3))
      ORDER BY visit.date, visit.call_number`,
    [tx.clinicId, date, startOfDay.toISOString(), startOfDay <= now],
  );
  return rows.map(known);
}

export async function loadVisits(tx: Tx, ids: readonly string[]): Promise<VisitOfPatient[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<Row>(`${SELECT} WHERE visit.clinic_id = $1 AND visit.id = ANY ($2)`, [
    tx.clinicId,
    [...ids],
  ]);
  return rows.map(known);
}
