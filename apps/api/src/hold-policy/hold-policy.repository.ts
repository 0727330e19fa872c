import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.ts';
import type { HoldPolicy } from '../visits/clinic/clinic-settings.ts';

/** The clinic's own row, as far as a manager changes it. */
@Injectable()
export class HoldPolicyRepository {
  /** `lock` keeps other editors out until the commit. */
  async version(tx: Tx, { lock }: { readonly lock: boolean }): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `SELECT settings_version AS version FROM clinic WHERE id = $1${lock ? ' FOR NO KEY UPDATE' : ''}`,
      [tx.clinicId],
    );
    if (!row) throw new Error('the clinic of the transaction does not exist');
    return row.version;
  }

  /** Every other setting stays as it is. */
  async write(tx: Tx, holdPolicy: HoldPolicy, standbyRisk: number): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `UPDATE clinic SET settings = settings || jsonb_build_object('holdPolicy', $2::text, 'standbyRisk', $3::numeric),
              settings_version = settings_version + 1
        WHERE id = $1 RETURNING settings_version AS version`,
      [tx.clinicId, holdPolicy, standbyRisk],
    );
    if (!row) throw new Error('the clinic of the transaction can not be written');
    return row.version;
  }
}
