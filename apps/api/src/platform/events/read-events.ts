import type { Statement } from '../database/statement.ts';
import type { Tx } from '../database/tx.ts';
import type { DomainEvent, NumberedEvent } from './domain-event.ts';

const EVENTS_AFTER: Statement = {
  name: 'events-after',
  text: 'SELECT seq, data FROM event WHERE clinic_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
};

export async function readEventsAfter(tx: Tx, seq: number, limit: number): Promise<NumberedEvent[]> {
  const rows = await tx.query<{ seq: string; data: DomainEvent }>(EVENTS_AFTER, [tx.clinicId, seq, limit]);
  return rows.map((row) => ({ seq: Number(row.seq), event: row.data }));
}

/**
 * Where a stream begins.
 * Shape:  behind the id the client saw last, if everything after it is still there; else at the end, with `reset`: fetch everything anew.
 */
export async function whereToBegin(
  tx: Tx,
  lastEventId: string | undefined,
): Promise<{ cursor: number; reset: boolean }> {
  const [row] = await tx.query<{ head: string | null; oldest: string | null }>(
    `SELECT (SELECT seq FROM event_head WHERE clinic_id = $1) AS head, (SELECT min(seq) FROM event WHERE clinic_id = $1) AS oldest`,
    [tx.clinicId],
  );
  const head = Number(row?.head ?? 0);
  if (lastEventId === undefined) return { cursor: head, reset: false };
  const seen = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Infinity;
  const oldest = row?.oldest == null ? head + 1 : Number(row.oldest);
  return seen <= head && seen >= oldest - 1 ? { cursor: seen, reset: false } : { cursor: head, reset: true };
}
