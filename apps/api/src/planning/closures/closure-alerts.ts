import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { AlertStore } from '../../visits/alerts/alert.store.ts';
import type { Affected, NewClosure } from './closure.repository.ts';

/** One alert for each visit that has a closed thing reserved; it stands until the closure is lifted or the visit is over. */
@Injectable()
export class ClosureAlerts {
  constructor(@Inject(AlertStore) private readonly alerts: AlertStore) {}

  async raise(tx: Tx, closure: NewClosure, affected: readonly Affected[], now: Date): Promise<void> {
    const { id, resourceId, start, end } = closure;
    const detail = { closureId: id, start: start.toISOString(), end: end.toISOString() };
    const alerts = affected.map(
      ({ visitId, date, stepKind }) =>
        ({ kind: 'closure', severity: 'warning', date, visitId, resourceId, stepKind, detail }) as const,
    );
    await this.alerts.raise(tx, alerts, now);
  }

  async end(tx: Tx, closureId: string, now: Date): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM alert WHERE clinic_id = $1 AND kind = 'closure' AND detail->>'closureId' = $2 AND resolved_at IS NULL`,
      [tx.clinicId, closureId],
    );
    await this.alerts.end(
      tx,
      rows.map(({ id }) => id),
      now,
    );
  }
}
