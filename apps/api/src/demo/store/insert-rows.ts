import type { Tx } from '../../platform/database/tx.ts';

const AT_ONCE = 1000;

/**
 * Inserts many rows of one table in a few statements.
 * Shape:  each row names the same columns, as the table calls them; ranges are text, `clinic_id` is added.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = ['clinic_id', ...Object.keys(first)].map((name) => `"${name}"`).join(', ');
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE).map((row) => ({ clinic_id: tx.clinicId, ...row }));
    await tx.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(part)],
    );
  }
}

/** Units: milliseconds since the epoch. */
export const rangeText = (from: number, until: number): string =>
  `[${new Date(from).toISOString()},${new Date(until).toISOString()})`;
