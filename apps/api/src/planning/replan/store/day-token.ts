import type { Statement } from '../../../platform/database/statement.ts';
import type { Tx } from '../../../platform/database/tx.ts';

const TOKEN: Statement = {
  name: 'day-token',
  text: `
  WITH span AS (
    SELECT tstzrange($2::date::timestamp AT TIME ZONE time_zone, ($2::date + 1)::timestamp AT TIME ZONE time_zone) AS during FROM clinic WHERE id = $1
  ), fact AS (
    SELECT jsonb_build_array(id, stage, date, state->'checkedInAt', state->'departedAt', state->'steps', state->'decisions'->-1->'at', jsonb_array_length(state->'decisions'), state->'recovery')::text AS said
      FROM visit WHERE clinic_id = $1 AND date = $2
    UNION ALL
    SELECT jsonb_build_array(reservation.step_id, reservation.resource_id)::text
      FROM reservation JOIN visit ON visit.clinic_id = reservation.clinic_id AND visit.id = reservation.visit_id
     WHERE reservation.clinic_id = $1 AND visit.date = $2 AND reservation.state = 'displaced'
    UNION ALL
    SELECT jsonb_build_array(closure.id, closure.during)::text FROM closure, span
     WHERE closure.clinic_id = $1 AND closure.removed_at IS NULL AND closure.during && span.during
    UNION ALL
    SELECT jsonb_build_array(staff_id, during, break)::text FROM shift WHERE clinic_id = $1 AND date = $2
    UNION ALL
    SELECT jsonb_build_array('open', during)::text FROM opening_day WHERE clinic_id = $1 AND date = $2
    UNION ALL
    SELECT jsonb_build_array(id, active, turnover_minutes)::text FROM resource WHERE clinic_id = $1 AND kind <> 'patient'
  )
  SELECT md5(coalesce(string_agg(said, chr(10) ORDER BY said), '')) AS token FROM fact`,
};

/**
 * The state of a day as far as a plan depends on it.
 * Shape:  opaque; another text means that visits, lost places, closures or people's hours have changed. Observations, consents and a longer stay in a room do not count: the last is checked place by place.
 */
export async function dayToken(tx: Tx, date: string): Promise<string> {
  const [row] = await tx.query<{ token: string }>(TOKEN, [tx.clinicId, date]);
  if (!row) throw new Error('a day without a state');
  return row.token;
}
