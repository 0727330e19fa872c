import type { Visit } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';

/**
 * Visits whose reservations time alone changes: somebody stays longer than reserved, or has lost a place that may be free again.
 * Shape:  ids only, in no order; who waits for a place counts until the end of the visit's own day.
 */
export async function dueVisitIds(tx: Tx, now: Date, today: string): Promise<string[]> {
  const rows = await tx.query<{ visit_id: string }>(
    `SELECT visit_id FROM reservation
      WHERE clinic_id = $1 AND state = 'in-use' AND ended_at IS NULL
        AND upper(during) <= $2::timestamptz + make_interval(mins => turnover_minutes)
     UNION
     SELECT reservation.visit_id FROM reservation
       JOIN visit ON visit.clinic_id = reservation.clinic_id AND visit.id = reservation.visit_id
      WHERE reservation.clinic_id = $1 AND reservation.state = 'displaced' AND visit.date = $3
        AND visit.stage NOT IN ('cancelled', 'no-show', 'transferred', 'withdrawn', 'left', 'departed')`,
    [tx.clinicId, now, today],
  );
  return rows.map(({ visit_id: id }) => id);
}

export async function cleaningIsOver(tx: Tx, now: Date): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM reservation WHERE clinic_id = $1 AND state = 'in-use' AND ended_at IS NOT NULL AND upper(during) <= $2 LIMIT 1`,
    [tx.clinicId, now],
  );
  return rows.length > 0;
}

/** Those who are in a room first, the longest there first; then by call number. */
export async function loadDueVisits(tx: Tx, ids: readonly string[]): Promise<Visit[]> {
  const rows = await tx.query<{ state: Visit }>(
    `SELECT state FROM visit WHERE clinic_id = $1 AND id = ANY ($2) ORDER BY date, call_number`,
    [tx.clinicId, [...ids]],
  );
  const since = (visit: Visit): string =>
    visit.steps.find(({ status }) => status === 'in-progress')?.startedAt ??
    (visit.departedAt === null && visit.recovery ? visit.recovery.startedAt : '~');
  return rows.map(({ state }) => state).sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
}

export async function datesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ date: string }>(
    `SELECT DISTINCT date::text AS date FROM visit WHERE clinic_id = $1 AND id = ANY ($2)`,
    [tx.clinicId, [...ids]],
  );
  return rows.map(({ date }) => date);
}
