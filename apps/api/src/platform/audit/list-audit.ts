import { instantIn } from '../clinic-time.ts';
import type { Tx } from '../database/tx.ts';
import { pageOf, readCursor, type Page } from '../http/page.ts';
import type { AuditQuery } from './audit.query.ts';
import type { AuditView } from './audit.view.ts';

interface Row {
  id: string;
  at: Date;
  sort: string;
  account_id: string | null;
  display_name: string | null;
  action: string;
  visit_id: string | null;
  patient_id: string | null;
  facts: Record<string, unknown>;
  sealed: boolean;
}

/** The latest first. */
export async function listAudit(tx: Tx, query: AuditQuery, zone: string): Promise<Page<AuditView>> {
  const [at, id] = query.cursor === undefined ? [null, null] : readCursor(query.cursor, ['instant', 'uuid']);
  const rows = await tx.query<Row>(LIST, [
    tx.clinicId,
    query.limit + 1,
    query.visit ?? null,
    query.patient ?? null,
    query.account ?? null,
    query.action ?? null,
    query.from ?? null,
    query.to ?? null,
    at,
    id,
  ]);
  return pageOf(
    rows,
    query.limit,
    (row) => viewOf(row, zone),
    (row) => [row.sort, row.id],
  );
}

const viewOf = (row: Row, zone: string): AuditView => ({
  id: row.id,
  at: instantIn(zone, row.at),
  account: row.account_id === null ? null : { id: row.account_id, displayName: row.display_name ?? '' },
  action: row.action,
  visitId: row.visit_id,
  patientId: row.patient_id,
  facts: row.facts,
  sealed: row.sealed,
});

const LIST = `
  SELECT a.id, a.at, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sort,
    a.account_id, account.display_name, a.action, a.visit_id, a.patient_id, a.facts,
    EXISTS (SELECT FROM audit_seal s WHERE s.clinic_id = a.clinic_id AND s.audit_id = a.id) AS sealed
  FROM audit a LEFT JOIN account ON account.clinic_id = a.clinic_id AND account.id = a.account_id
  WHERE a.clinic_id = $1
    AND ($3::uuid IS NULL OR a.visit_id = $3) AND ($4::uuid IS NULL OR a.patient_id = $4)
    AND ($5::uuid IS NULL OR a.account_id = $5) AND ($6::text IS NULL OR a.action = $6)
    AND ($7::timestamptz IS NULL OR a.at >= $7) AND ($8::timestamptz IS NULL OR a.at < $8)
    AND ($9::timestamptz IS NULL OR (a.at, a.id) < ($9, $10::uuid))
  ORDER BY a.at DESC, a.id DESC LIMIT $2`;
