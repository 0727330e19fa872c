import type { Tx } from '../../platform/database/tx.ts';
import type { DemoPatient } from '../people/demo-patients.ts';
import { insertRows } from '../store/insert-rows.ts';

/** The patients with their numbers; each is a resource too. */
export async function writePatients(
  tx: Tx,
  patients: readonly DemoPatient[],
  createdBy: string,
  at: Date,
): Promise<void> {
  const resources = patients.map(({ id }) => ({
    id,
    kind: 'patient',
    name: '',
    name_en: '',
    turnover_minutes: 0,
    sort: 0,
    active: true,
    version: 1,
  }));
  await insertRows(tx, 'resource', resources);
  await insertRows(
    tx,
    'patient',
    patients.map((patient, index) => ({
      ...patient,
      patient_number: String(index + 1).padStart(6, '0'),
      version: 1,
      created_at: at.toISOString(),
      created_by: createdBy,
    })),
  );
  await tx.query(
    `INSERT INTO patient_number_counter (clinic_id, last_number) VALUES ($1, $2)
     ON CONFLICT (clinic_id) DO UPDATE SET last_number = greatest(patient_number_counter.last_number, excluded.last_number)`,
    [tx.clinicId, patients.length],
  );
}
