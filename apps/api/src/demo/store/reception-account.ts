import type { Tx } from '../../platform/database/tx.ts';

/** The account in whose name the demo writes what a front desk writes. */
export async function receptionAccount(tx: Tx): Promise<string> {
  const [reception] = await tx.query<{ id: string }>(
    `SELECT id FROM account WHERE clinic_id = $1 AND 'reception' = ANY (roles) ORDER BY id LIMIT 1`,
    [tx.clinicId],
  );
  return reception?.id ?? '';
}
