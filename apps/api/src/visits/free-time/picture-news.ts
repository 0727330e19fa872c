import type pg from 'pg';
import type { Statement } from '../../platform/database/statement.ts';
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
const NEWS: Statement = {
  name: 'free-time-news-of-one',
  text: `
  SELECT pg_current_snapshot()::text AS snapshot, pg_current_xact_id_if_assigned() IS NOT NULL AS writing,
         (SELECT xmin::text FROM clinic WHERE id = $1) AS row,
         ${unseenDates('$1', '$2::pg_snapshot')} AS dates`,
};

/* The same for many clinics, outside any transaction. */
const NEWS_OF_MANY: Statement = {
  name: 'free-time-news-of-many',
  text: `
  SELECT pg_current_snapshot()::text AS snapshot, false AS writing, clinic.xmin::text AS row, ${unseenDates('asked.id', 'asked.snapshot')} AS dates
    FROM unnest($1::uuid[], $2::pg_snapshot[]) WITH ORDINALITY AS asked (id, snapshot, nth)
    LEFT JOIN clinic ON clinic.id = asked.id
   ORDER BY nth`,
};

function unseenDates(clinic: string, snapshot: string): string {
  return `(SELECT coalesce(json_agg(DISTINCT date), '[]') FROM free_time_change
            WHERE clinic_id = ${clinic} AND xid >= pg_snapshot_xmin(${snapshot}) AND NOT pg_visible_in_snapshot(xid, ${snapshot}))`;
}

/** Reads what has changed since a picture; without one, everything has. */
export async function readNews(tx: Tx, picture: ClinicPicture | undefined): Promise<PictureNews> {
  const [news] = await tx.query<Row>(NEWS, [tx.clinicId, picture?.snapshot ?? null]);
  if (!news) throw new Error('a statement without FROM has one row');
  return newsFor(picture, news);
}

/** Reads what has changed since each of some pictures. Shape: one answer for each, in their order. The connection's role may see every clinic's notes. */
export async function gatheredNews(
  client: pg.Client,
  asked: readonly { readonly clinicId: string; readonly picture: ClinicPicture }[],
): Promise<PictureNews[]> {
  const ids = asked.map(({ clinicId }) => clinicId);
  const snapshots = asked.map(({ picture }) => picture.snapshot);
  const { rows } = await client.query<Row>({ ...NEWS_OF_MANY, values: [ids, snapshots] });
  return rows.map((news, index) => newsFor(asked[index]?.picture, news));
}

function newsFor(picture: ClinicPicture | undefined, news: Row): PictureNews {
  const everything = !picture || news.row !== picture.row || news.dates.includes(null);
  return { ...news, everything, dates: news.dates.filter((date) => date !== null) };
}
