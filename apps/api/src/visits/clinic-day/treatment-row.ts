import type { Requirements } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';

/** What booking and deciding need of a row of the catalogue. Units: whole minutes. */
export interface TreatmentRow {
  readonly code: string;
  readonly requirements: Requirements;
  readonly firstDiscMinutes: number;
  readonly furtherDiscMinutes: number;
  readonly recoveryMinutes: number;
  readonly active: boolean;
}

const COLUMNS = `code, jsonb_build_object('sedation', sedation, 'contrast', contrast, 'lotRequired', lot_required) AS requirements,
  first_disc_minutes AS "firstDiscMinutes", further_disc_minutes AS "furtherDiscMinutes", recovery_minutes AS "recoveryMinutes", active`;

export async function findTreatment(tx: Tx, code: string): Promise<TreatmentRow | null> {
  const [row] = await tx.query<TreatmentRow & object>(
    `SELECT ${COLUMNS} FROM treatment WHERE clinic_id = $1 AND code = $2`,
    [tx.clinicId, code],
  );
  return row ?? null;
}

/** The whole catalogue, also what is not offered any more. */
export function loadTreatments(tx: Tx): Promise<TreatmentRow[]> {
  return tx.query<TreatmentRow & object>(`SELECT ${COLUMNS} FROM treatment WHERE clinic_id = $1`, [tx.clinicId]);
}
