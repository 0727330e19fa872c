import type { Tx } from '../database/tx.ts';
import { CHAINED_COLUMNS, CHAIN_START, linkHash, type ChainedRow } from './audit-chain.ts';
import type { AuditVerification, BrokenLink } from './audit.view.ts';

const BATCH = 2000;

type SealedRow = ChainedRow & { seq: string; hash: string; auditId: string; id: string | null };

/**
 * Follows a clinic's chain from its beginning.
 * Shape:  the first link that does not hold, if any; how many rows are not sealed yet (normally those of the last second).
 *         Keep `head` somewhere else now and then: only that shows an end that was cut off.
 */
export async function verifyAudit(tx: Tx): Promise<AuditVerification> {
  let before = { seq: 0, hash: CHAIN_START };
  for (;;) {
    const rows = await tx.query<SealedRow>(NEXT, [tx.clinicId, before.seq, BATCH]);
    for (const row of rows) {
      const broken = brokenAt(row, before);
      if (broken) return { ok: false, broken, head: headOf(before), sealed: before.seq, ...(await unsealed(tx)) };
      before = { seq: Number(row.seq), hash: row.hash };
    }
    if (rows.length < BATCH) break;
  }
  const tail = await unsealed(tx);
  const stray = await firstStray(tx);
  return { ok: stray === null, broken: stray, head: headOf(before), sealed: before.seq, ...tail };
}

const headOf = (link: { seq: number; hash: string }) => (link.seq === 0 ? null : link);

function brokenAt(row: SealedRow, before: { seq: number; hash: string }): BrokenLink | null {
  const seq = Number(row.seq);
  const found = (reason: BrokenLink['reason']): BrokenLink => ({ seq: before.seq + 1, auditId: row.auditId, reason });
  if (seq !== before.seq + 1) return found('seal-missing');
  if ((row.id as string | null) === null) return found('row-missing');
  return linkHash(before.hash, seq, row) === row.hash ? null : found('row-changed');
}

async function unsealed(tx: Tx): Promise<{ unsealed: number }> {
  const [row] = await tx.query<{ count: string }>(`SELECT count(*) AS count FROM audit_unsealed WHERE clinic_id = $1`, [
    tx.clinicId,
  ]);
  return { unsealed: Number(row?.count ?? 0) };
}

/** A row that is neither sealed nor waiting to be: it was added past the trigger, or taken out of the queue. */
async function firstStray(tx: Tx): Promise<BrokenLink | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT a.id FROM audit a
     WHERE a.clinic_id = $1
       AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.clinic_id = a.clinic_id AND s.audit_id = a.id)
       AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.clinic_id = a.clinic_id AND u.audit_id = a.id)
     ORDER BY a.id LIMIT 1`,
    [tx.clinicId],
  );
  return row ? { seq: null, auditId: row.id, reason: 'never-sealed' } : null;
}

const NEXT = `
  SELECT s.seq, s.hash, s.audit_id AS "auditId", ${CHAINED_COLUMNS}
  FROM audit_seal s LEFT JOIN audit a ON a.clinic_id = s.clinic_id AND a.id = s.audit_id
  WHERE s.clinic_id = $1 AND s.seq > $2 ORDER BY s.seq LIMIT $3`;
