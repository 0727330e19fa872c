import type { Tx } from '../../../platform/database/tx.ts';
import { fieldError } from '../../../platform/problem/field-error.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { loadClinic } from '../../../visits/clinic/clinic.ts';

/** Errors: `validation_failed` at `/date`. */
export async function insistOnFuture(tx: Tx, date: string, now: Date): Promise<void> {
  const { zone } = await loadClinic(tx);
  if (date >= zone.date(now)) return;
  const rule = { rule: 'words', ja: '過去の日付です。', en: 'Lies in the past.' } as const;
  throw new Problem('validation_failed', { errors: [fieldError('/date', rule)] });
}
