import type pg from 'pg';
import type { Booked } from './desk-work.ts';

export interface Verdict {
  /** Acknowledged bookings whose visit, steps, rows, history or audit are not all there. */
  readonly missing: number;
  /** Pairs of live reservations of one resource that overlap. */
  readonly overlaps: number;
  /** Live reservations looked at. */
  readonly reservations: number;
}

const LIVE = `state IN ('held', 'firm', 'in-use')`;

/* Every step has a row at its own times, the patient one from the first to the last. */
const COMPLETE = `
  SELECT count(*)::int AS found FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS told (clinic_id, visit_id, steps)
   WHERE EXISTS (SELECT FROM visit WHERE visit.clinic_id = told.clinic_id AND visit.id = told.visit_id AND stage = 'booked'
                   AND jsonb_array_length(visit.state->'steps') >= told.steps)
     AND told.steps = (SELECT count(DISTINCT step_kind) FROM reservation r WHERE r.clinic_id = told.clinic_id AND r.visit_id = told.visit_id AND ${LIVE})
     AND EXISTS (SELECT FROM reservation r WHERE r.clinic_id = told.clinic_id AND r.visit_id = told.visit_id AND ${LIVE} AND resource_kind = 'patient')
     AND EXISTS (SELECT FROM visit_history h WHERE h.clinic_id = told.clinic_id AND h.visit_id = told.visit_id AND seq = 1)
     AND EXISTS (SELECT FROM audit a WHERE a.clinic_id = told.clinic_id AND a.visit_id = told.visit_id AND action = 'visit.book')`;

/* Without the constraint and its index: each reservation beside the one before it. */
const OVERLAPS = `
  SELECT count(*)::int AS reservations, count(*) FILTER (WHERE begins < ended)::int AS overlaps
    FROM (SELECT lower(during) AS begins, max(upper(during)) OVER (PARTITION BY clinic_id, resource_id ORDER BY lower(during), upper(during)
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS ended
            FROM reservation WHERE ${LIVE}) AS beside`;

/** Looks, as somebody who sees every clinic, whether what was acknowledged is there and nothing is booked twice. */
export async function judge(sql: pg.Client, booked: readonly Booked[]): Promise<Verdict> {
  const told = [booked.map((one) => one.clinicId), booked.map((one) => one.visitId), booked.map((one) => one.steps)];
  const complete = await sql.query<{ found: number }>(COMPLETE, told);
  const looked = await sql.query<{ reservations: number; overlaps: number }>(OVERLAPS);
  const { reservations = 0, overlaps = NaN } = looked.rows[0] ?? {};
  return { missing: booked.length - (complete.rows[0]?.found ?? 0), overlaps, reservations };
}
