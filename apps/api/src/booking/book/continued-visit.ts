import type { Tx } from '../../platform/database/tx.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';

/**
 * A visit goes on only with one of the same patient that was put off.
 * Errors: `not_found`; `validation_failed`.
 */
export async function insistOnDeferred(tx: Tx, visitId: string, patientId: string): Promise<void> {
  const [row] = await tx.query<{ own: boolean; deferred: boolean }>(
    `SELECT patient_id = $3 AS own, coalesce(state->'decisions'->-1->>'decision' = 'deferred', false) AS deferred
       FROM visit WHERE clinic_id = $1 AND id = $2`,
    [tx.clinicId, visitId, patientId],
  );
  if (!row) throw new Problem('not_found');
  if (row.own && row.deferred) return;
  const rule = {
    rule: 'words',
    ja: 'この患者の延期された受診ではありません。',
    en: 'Is not a deferred visit of this patient.',
  } as const;
  throw new Problem('validation_failed', { errors: [fieldError('/continues', rule)] });
}
