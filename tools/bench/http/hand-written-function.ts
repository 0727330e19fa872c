import { DEFAULT_POLICY } from '@higaeri/domain';

const NOTHING_YET = {
  intake: null,
  screening: null,
  consent: null,
  consentWithdrawn: null,
  checklist: {},
  decisions: [],
  redFlags: [],
  overrides: [],
  observations: [],
  procedure: null,
  recovery: null,
  reviews: [],
  checkedInAt: null,
  departedAt: null,
  endReason: null,
};

/**
 * A booking as one would write it in SQL alone: the product's locks, checks and rows in one call.
 * Shape:  the locks are the product's own, by name; visit, history, reservations, call number, outbox and audit as the product writes them.
 */
export const HAND_WRITTEN_FUNCTION = `
CREATE FUNCTION hand_written_lock(clinic uuid, name text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT ('x' || left(encode(sha256(convert_to(clinic || E'\\n' || name, 'UTF8')), 'hex'), 16))::bit(64)::bigint
$$;

CREATE FUNCTION hand_written_booking(clinic uuid, account uuid, wish jsonb, at timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  wished_date date := (wish->>'date')::date;
  patient_of uuid := (wish->>'patientId')::uuid;
  visit_of uuid := gen_random_uuid();
  fact_of uuid := gen_random_uuid();
  spoken text;
  number integer;
  midnight timestamptz;
  offered record;
  steps jsonb;
  fact jsonb;
  state jsonb;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hand_written_lock(clinic, 'day:' || wished_date));
  PERFORM pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hand_written_lock(clinic, 'slot:' || wished_date || ':' || id) AS key
      FROM (SELECT patient_of::text AS id UNION SELECT jsonb_array_elements_text(step->'resources') FROM jsonb_array_elements(wish->'steps') AS step) AS rows
     ORDER BY key) AS keys;
  SELECT patient.language, wished_date::timestamp AT TIME ZONE clinic_row.time_zone INTO STRICT spoken, midnight
    FROM patient JOIN clinic AS clinic_row ON clinic_row.id = patient.clinic_id WHERE patient.clinic_id = clinic AND patient.id = patient_of;
  SELECT * INTO STRICT offered FROM treatment WHERE clinic_id = clinic AND code = wish->>'treatment' AND active;
  IF EXISTS (SELECT FROM visit WHERE clinic_id = clinic AND patient_id = patient_of AND date = wished_date
              AND stage NOT IN ('cancelled', 'no-show', 'transferred', 'withdrawn', 'left', 'departed')) THEN
    RAISE EXCEPTION 'booked already';
  END IF;
  SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'kind', step->>'kind', 'minutes', (step->>'until')::int - (step->>'from')::int,
           'planned', jsonb_build_object('start', midnight + make_interval(mins => (step->>'from')::int), 'end', midnight + make_interval(mins => (step->>'until')::int),
             'resources', step->'resources'),
           'status', 'planned', 'startedAt', null, 'endedAt', null, 'usedResources', '[]'::jsonb, 'reason', null))
    INTO steps FROM jsonb_array_elements(wish->'steps') AS step;
  fact := jsonb_build_object('id', fact_of, 'at', at, 'by', jsonb_build_object('accountId', account, 'roles', '["reception"]'::jsonb), 'type', 'booked',
    'visitId', visit_of, 'patientId', patient_of, 'patientLanguage', spoken, 'date', wished_date, 'origin', 'booked', 'continues', null,
    'treatment', offered.code, 'discs', wish->'discs',
    'requirements', jsonb_build_object('sedation', offered.sedation, 'contrast', offered.contrast, 'lotRequired', offered.lot_required),
    'policy', '${JSON.stringify(DEFAULT_POLICY)}'::jsonb || jsonb_build_object('recoveryMinutes', offered.recovery_minutes), 'steps', steps);
  state := '${JSON.stringify(NOTHING_YET)}'::jsonb || (fact - 'at' - 'by' - 'type' - 'visitId')
    || jsonb_build_object('id', visit_of, 'stage', 'booked', 'afternoon', 'held', 'bookedAt', at, 'lastFactAt', at);
  INSERT INTO call_number_counter AS counter (clinic_id, date, last_number) VALUES (clinic, wished_date, 1)
    ON CONFLICT (clinic_id, date) DO UPDATE SET last_number = counter.last_number + 1 RETURNING last_number INTO number;
  INSERT INTO visit (clinic_id, id, patient_id, date, stage, treatment, call_number, version, state, created_at)
    VALUES (clinic, visit_of, patient_of, wished_date, 'booked', offered.code, number, 1, state, at);
  INSERT INTO visit_history (clinic_id, visit_id, seq, id, at, recorded_at, account_id, type, stage_before, stage_after, fact)
    VALUES (clinic, visit_of, 1, fact_of, at, at, account, 'booked', NULL, 'booked', fact);
  INSERT INTO reservation (clinic_id, id, resource_id, during, state, turnover_minutes, visit_id, step_id, step_kind, resource_kind)
    SELECT clinic, gen_random_uuid(), resource.id,
           tstzrange((step->'planned'->>'start')::timestamptz,
             CASE step->>'kind' WHEN 'recovery' THEN (steps->-1->'planned'->>'end')::timestamptz ELSE (step->'planned'->>'end')::timestamptz END
               + make_interval(mins => resource.turnover_minutes)),
           CASE WHEN step->>'kind' IN ('mri', 'xray', 'consultation') THEN 'firm' ELSE 'held' END,
           resource.turnover_minutes, visit_of, (step->>'id')::uuid, step->>'kind', resource.kind
      FROM jsonb_array_elements(steps) AS step, jsonb_array_elements_text(step->'planned'->'resources') AS used
      JOIN resource ON resource.clinic_id = clinic AND resource.id = used::uuid
    UNION ALL
    SELECT clinic, gen_random_uuid(), patient_of,
           tstzrange(min((step->'planned'->>'start')::timestamptz), max((step->'planned'->>'end')::timestamptz)), 'firm', 0, visit_of, NULL, NULL, 'patient'
      FROM jsonb_array_elements(steps) AS step;
  INSERT INTO outbox (clinic_id, date, type, data) VALUES (clinic, wished_date, 'visit.changed',
    jsonb_build_object('type', 'visit.changed', 'date', wished_date, 'visitId', visit_of, 'version', 1));
  INSERT INTO audit (clinic_id, id, at, account_id, action, visit_id, patient_id, facts)
    VALUES (clinic, gen_random_uuid(), at, account, 'visit.book', visit_of, patient_of, jsonb_build_object('date', wished_date, 'treatment', offered.code));
  RETURN state || jsonb_build_object('version', 1, 'callNumber', number::text);
END $$;`;
