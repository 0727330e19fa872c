import type { Tx } from '../../platform/database/tx.ts';
import type { ClinicPicture } from './clinic-picture.ts';

/**
 * What a transaction can see and a picture has not.
 * Shape:  `everything` when it is not a matter of single dates; `writing` when the transaction has written itself, so that what it sees may never be committed.
 */
export interface PictureNews {
  readonly snapshot: string;
  readonly row: string;
  readonly dates: readonly string[];
  readonly everything: boolean;
  readonly writing: boolean;
}

interface Row {
  readonly snapshot: string;
  readonly row: string;
  readonly dates: readonly (string | null)[];
  readonly writing: boolean;
}

/* Snapshot and changes in one statement, so that nothing can come between them. */
const NEWS = `
  SELECT pg_current_snapshot()::text AS snapshot, pg_current_xact_id_if_assigned() IS NOT NULL AS writing,
         (SELECT xmin::text FROM clinic WHERE id = $1) AS row,
         (SELECT coalesce(json_agg(DISTINCT date), '[]') FROM free_time_change
           WHERE clinic_id = $1 AND xid >= pg_snapshot_xmin($2::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $2::pg_snapshot)) AS dates`;

/** Reads what has changed since a picture; without one, everything has. */
export async function readNews(tx: Tx, picture: ClinicPicture | undefined): Promise<PictureNews> {
  const [news] = await tx.query<Row>(NEWS, [tx.clinicId, picture?.snapshot ?? null]);
  if (!news) throw new Error('a statement without FROM has one row');
  const everything = !picture || news.row !== picture.row || news.dates.includes(null);
  return { ...news, everything, dates: news.dates.filter((date) => date !== null) };
}
