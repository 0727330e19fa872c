import type { Tx } from '../../platform/database/tx.ts';
import { cursorOf, readCursor } from '../../platform/http/page.ts';
import type { WaitlistQuery } from '../waitlist.dto.ts';
import { ENTRY_COLUMNS, storedEntry, type EntryRow, type StoredEntry } from './waitlist.repository.ts';

/**
 * A page of the list: open offers first, then who waits longest; the others, where they are asked for, last.
 * Errors: `invalid_cursor`.
 */
export async function readWaitlist(
  tx: Tx,
  { state, limit, cursor }: WaitlistQuery,
): Promise<{ items: StoredEntry[]; nextCursor: string | null }> {
  const [rank, addedAt, id] =
    cursor === undefined ? [null, null, null] : readCursor(cursor, ['number', 'instant', 'uuid']);
  const rows = await tx.query<EntryRow & { rank: number }>(
    `SELECT * FROM (
       SELECT ${ENTRY_COLUMNS}, CASE entry.state WHEN 'offered' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END AS rank
         FROM waitlist_entry entry WHERE entry.clinic_id = $1 AND ($2 OR entry.state IN ('waiting', 'offered'))
     ) ranked
     WHERE $3::int IS NULL OR (rank, "addedAt", id) > ($3::int, $4::timestamptz, $5::uuid)
     ORDER BY rank, "addedAt", id LIMIT $6`,
    [tx.clinicId, state === 'all', rank, addedAt, id, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ rank: _rank, ...row }) => storedEntry(row)),
    nextCursor: rows.length > limit && last ? cursorOf(last.rank, last.addedAt.toISOString(), last.id) : null,
  };
}
