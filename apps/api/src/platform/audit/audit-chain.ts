import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';

/** An audit row as it is hashed: exactly what is stored, instants to the microsecond. */
export interface ChainedRow {
  readonly clinicId: string;
  readonly id: string;
  readonly at: string;
  readonly accountId: string | null;
  readonly action: string;
  readonly visitId: string | null;
  readonly patientId: string | null;
  readonly facts: unknown;
}

/** The columns of `audit AS a` that make a `ChainedRow`. */
export const CHAINED_COLUMNS = `
  a.clinic_id AS "clinicId", a.id, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  a.account_id AS "accountId", a.action, a.visit_id AS "visitId", a.patient_id AS "patientId", a.facts`;

/** What the first link hangs on. */
export const CHAIN_START = '0'.repeat(64);

/** The hash of a row in its place: it covers the row, its number and every row before it. */
export const linkHash = (before: string, seq: number, row: ChainedRow): string => {
  const { clinicId, id, at, accountId, action, visitId, patientId, facts } = row;
  const sealed = canonicalJson({ seq, clinicId, id, at, accountId, action, visitId, patientId, facts });
  return createHash('sha256').update(`${before}\n${sealed}`).digest('hex');
};
