import type { Tx } from '../database/tx.ts';

/**
 * The id of the last event that this transaction's snapshot includes, for a view that is then kept fresh by the stream.
 * Shape:  read it in the same `read` transaction as the view: whoever then listens from this id misses nothing.
 */
export async function lastEventId(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ seq: string }>(`SELECT seq FROM event_head WHERE clinic_id = $1`, [tx.clinicId]);
  return row?.seq ?? '0';
}
