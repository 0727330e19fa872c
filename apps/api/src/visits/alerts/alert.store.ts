import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { AlertKind, NewAlert } from './alert.ts';

export interface StoredAlert {
  readonly id: string;
  readonly date: string;
  readonly kind: AlertKind;
  readonly severity: NewAlert['severity'];
  readonly visit_id: string | null;
  readonly resource_id: string | null;
  readonly step_kind: NewAlert['stepKind'];
  readonly at: Date;
  readonly detail: Record<string, string | number>;
  readonly acknowledged_at: Date | null;
  readonly acknowledged_by_name: string | null;
}

const SELECT = `
  SELECT alert.id, alert.date::text AS date, alert.kind, alert.severity, alert.visit_id, alert.resource_id, alert.step_kind, alert.at, alert.detail,
         alert.acknowledged_at, account.display_name AS acknowledged_by_name
    FROM alert LEFT JOIN account ON account.clinic_id = alert.clinic_id AND account.id = alert.acknowledged_by`;

/** Alerts stay until what they warned of is over (`resolve`); acknowledging says only that somebody has seen one. */
@Injectable()
export class AlertStore {
  /** Shape: one that still stands for the same visit, thing and step is not raised a second time. */
  async raise(tx: Tx, alerts: readonly NewAlert[], at: Date): Promise<number> {
    if (alerts.length === 0) return 0;
    const raised = await tx.query<{
      kind: AlertKind;
      date: string;
      visit_id: string | null;
      resource_id: string | null;
    }>(
      `INSERT INTO alert (clinic_id, id, date, kind, severity, visit_id, resource_id, step_kind, at, detail, raised_by)
       SELECT $1, given.id, given.date, given.kind, given.severity, given."visitId", given."resourceId", given."stepKind", $2, given.detail, $3
         FROM jsonb_to_recordset($4::jsonb)
           AS given (id uuid, date date, kind text, severity text, "visitId" uuid, "resourceId" uuid, "stepKind" text, detail jsonb)
        WHERE NOT EXISTS (
          SELECT FROM alert standing
           WHERE standing.clinic_id = $1 AND standing.date = given.date AND standing.resolved_at IS NULL AND standing.kind = given.kind
             AND standing.visit_id IS NOT DISTINCT FROM given."visitId" AND standing.resource_id IS NOT DISTINCT FROM given."resourceId"
             AND standing.step_kind IS NOT DISTINCT FROM given."stepKind")
       RETURNING kind, date::text AS date, visit_id, resource_id`,
      [tx.clinicId, at, tx.accountId, JSON.stringify(alerts.map((alert) => ({ id: newId(), ...alert })))],
    );
    for (const alert of raised) {
      tx.publish({
        type: 'alert.raised',
        date: alert.date,
        ...(alert.visit_id === null ? {} : { visitId: alert.visit_id }),
        ...(alert.resource_id === null ? {} : { resourceId: alert.resource_id }),
      });
    }
    return raised.length;
  }

  /** Ends what no longer holds for a visit. */
  async resolve(tx: Tx, visitId: string, kinds: readonly AlertKind[], at: Date): Promise<void> {
    if (kinds.length === 0) return;
    await tx.query(
      `UPDATE alert SET resolved_at = $4 WHERE clinic_id = $1 AND visit_id = $2 AND kind = ANY ($3) AND resolved_at IS NULL`,
      [tx.clinicId, visitId, [...kinds], at],
    );
  }

  async end(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(`UPDATE alert SET resolved_at = $3 WHERE clinic_id = $1 AND id = ANY ($2) AND resolved_at IS NULL`, [
      tx.clinicId,
      [...ids],
      at,
    ]);
  }

  async ofDay(tx: Tx, date: string, visitIds: readonly string[]): Promise<StoredAlert[]> {
    return tx.query<StoredAlert>(
      `${SELECT} WHERE alert.clinic_id = $1 AND alert.resolved_at IS NULL AND (alert.date = $2 OR alert.visit_id = ANY ($3)) ORDER BY alert.at, alert.id`,
      [tx.clinicId, date, [...visitIds]],
    );
  }

  async acknowledge(tx: Tx, id: string, at: Date): Promise<StoredAlert | null> {
    const [row] = await tx.query<{ id: string }>(
      `UPDATE alert SET acknowledged_at = coalesce(acknowledged_at, $3), acknowledged_by = coalesce(acknowledged_by, $4)
        WHERE clinic_id = $1 AND id = $2 RETURNING id`,
      [tx.clinicId, id, at, tx.accountId],
    );
    if (!row) return null;
    const [alert] = await tx.query<StoredAlert>(`${SELECT} WHERE alert.clinic_id = $1 AND alert.id = $2`, [
      tx.clinicId,
      id,
    ]);
    return alert ?? null;
  }
}
