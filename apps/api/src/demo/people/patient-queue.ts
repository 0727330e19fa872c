import type { Tx } from '../../platform/database/tx.ts';

/** A patient as a story needs one. */
export interface QueuedPatient {
  readonly id: string;
  readonly language: string;
  readonly sex: string;
  readonly birthYear: number;
}

/** Gives out patients, who has waited longest first, nobody twice on one date. */
export class PatientQueue {
  private readonly waiting: QueuedPatient[];

  constructor(waiting: readonly QueuedPatient[]) {
    this.waiting = [...waiting];
  }

  next(): QueuedPatient | undefined {
    const first = this.waiting.shift();
    if (first) this.waiting.push(first);
    return first;
  }
}

export async function loadPatientQueue(tx: Tx): Promise<PatientQueue> {
  const rows = await tx.query<QueuedPatient>(
    `SELECT patient.id, patient.language, patient.sex, extract(year FROM patient.birth_date)::int AS "birthYear"
       FROM patient LEFT JOIN (SELECT patient_id, max(date) AS last FROM visit WHERE clinic_id = $1 GROUP BY patient_id) seen ON seen.patient_id = patient.id
      WHERE patient.clinic_id = $1 ORDER BY seen.last NULLS FIRST, patient.patient_number LIMIT 500`,
    [tx.clinicId],
  );
  return new PatientQueue(rows);
}
