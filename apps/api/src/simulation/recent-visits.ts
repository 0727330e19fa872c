import type { Tx } from '../platform/database/tx.ts';

/** What has been booked lately. Shape: counts by treatment; `withImages` of all of them bring their images. */
export interface RecentVisits {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly visits: number;
  readonly withImages: number;
  readonly ofTreatment: ReadonlyMap<string, number>;
}

interface Row {
  readonly treatment: string | null;
  readonly days: number;
  readonly visits: number;
  readonly withImages: number;
}

/** Counts the visits of a span of dates, both included, that were not cancelled. Who brings images has no time at the MRI; visits without any plan (somebody who walked in) do not count. */
export async function countRecentVisits(tx: Tx, from: string, to: string): Promise<RecentVisits> {
  const rows = await tx.query<Row & object>(
    `SELECT treatment, count(DISTINCT date)::int AS days, count(*)::int AS visits,
            (count(*) FILTER (WHERE NOT jsonb_path_exists(state, '$.steps[*] ? (@.kind == "mri" && @.planned != null)')))::int AS "withImages"
       FROM visit
      WHERE clinic_id = $1 AND date BETWEEN $2 AND $3 AND stage <> 'cancelled' AND state->'steps' @> '[{"kind": "consultation"}]'
      GROUP BY GROUPING SETS ((), (treatment))`,
    [tx.clinicId, from, to],
  );
  const all = rows.find(({ treatment }) => treatment === null);
  const each = rows.flatMap(({ treatment, visits }) => (treatment === null ? [] : [[treatment, visits] as const]));
  const { days = 0, visits = 0, withImages = 0 } = all ?? {};
  return { from, to, days, visits, withImages, ofTreatment: new Map(each) };
}
