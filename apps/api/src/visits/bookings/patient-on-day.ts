import type { Statement } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { PATIENT_SUMMARY } from '../day/visit-rows.ts';
import type { PatientSummary } from '../views/patient-summary.view.ts';

export interface PatientOnDay {
  readonly id: string;
  readonly language: string;
  readonly summary: PatientSummary;
  /** The visit that the patient already has on that date. */
  readonly visitId: string | null;
}

const PATIENT_ON_DAY: Statement = {
  name: 'patient-on-day',
  text: `
    SELECT patient.id, patient.language, ${PATIENT_SUMMARY} AS summary,
            (SELECT visit.id FROM visit
              WHERE visit.clinic_id = patient.clinic_id AND visit.patient_id = patient.id AND visit.date = $3
                AND visit.stage NOT IN ('cancelled', 'no-show', 'transferred', 'withdrawn', 'left', 'departed')) AS "visitId"
       FROM patient WHERE patient.clinic_id = $1 AND patient.id = $2`,
};

/** Errors: `not_found`. */
export async function patientOnDay(tx: Tx, patientId: string, date: string): Promise<PatientOnDay> {
  const [row] = await tx.query<PatientOnDay & object>(PATIENT_ON_DAY, [tx.clinicId, patientId, date]);
  if (!row) throw new Problem('not_found');
  return row;
}
