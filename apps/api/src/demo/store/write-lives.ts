import type { Tx } from '../../platform/database/tx.ts';
import type { Life } from '../story/life.ts';
import { insertRows } from './insert-rows.ts';

/** Writes visits with the entries of their histories that are not in the database yet. Reservations come after them. */
export async function writeLives(tx: Tx, lives: readonly Life[]): Promise<void> {
  const fresh = lives.filter(({ knownVersion }) => knownVersion === 0);
  await insertRows(tx, 'visit', await withCallNumbers(tx, fresh));
  const known = lives.filter(({ knownVersion, entries }) => knownVersion > 0 && entries.length > 0);
  await tx.query(
    `UPDATE visit SET state = given.state, stage = given.stage, version = given.version
       FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, state jsonb, stage text, version integer)
      WHERE visit.clinic_id = $1 AND visit.id = given.id`,
    [
      tx.clinicId,
      JSON.stringify(known.map(({ visit, version }) => ({ id: visit.id, state: visit, stage: visit.stage, version }))),
    ],
  );
  await insertRows(tx, 'visit_history', lives.flatMap(historyRows));
  await insertRows(tx, 'observation_key', lives.flatMap(observationKeys));
  for (const { visit, version } of known) {
    tx.publish({ type: 'visit.changed', date: visit.date, visitId: visit.id, version });
  }
}

async function withCallNumbers(tx: Tx, lives: readonly Life[]): Promise<object[]> {
  const dates = [...new Set(lives.map(({ visit }) => visit.date))];
  const rows: object[] = [];
  for (const date of dates) {
    const ofDay = lives.filter(({ visit }) => visit.date === date);
    const [counter] = await tx.query<{ last_number: number }>(
      `INSERT INTO call_number_counter (clinic_id, date, last_number) VALUES ($1, $2, $3)
       ON CONFLICT (clinic_id, date) DO UPDATE SET last_number = call_number_counter.last_number + excluded.last_number
       RETURNING last_number`,
      [tx.clinicId, date, ofDay.length],
    );
    const before = (counter?.last_number ?? ofDay.length) - ofDay.length;
    rows.push(...ofDay.map((life, index) => visitRow(life, before + index + 1)));
  }
  return rows;
}

const visitRow = ({ visit, version }: Life, callNumber: number): object => ({
  id: visit.id,
  patient_id: visit.patientId,
  date: visit.date,
  stage: visit.stage,
  treatment: visit.treatment,
  call_number: callNumber,
  version,
  state: visit,
  created_at: visit.bookedAt,
});

const historyRows = ({ visit, knownVersion, entries }: Life): object[] =>
  entries.map(({ entry, before, after }, index) => ({
    visit_id: visit.id,
    seq: knownVersion + index + 1,
    id: entry.id,
    at: entry.at,
    recorded_at: entry.at,
    account_id: entry.by.accountId,
    type: entry.type,
    stage_before: before,
    stage_after: after,
    fact: entry,
  }));

const observationKeys = ({ visit, entries }: Life): object[] =>
  entries.flatMap(({ entry }) =>
    entry.type === 'observation-recorded'
      ? [
          {
            account_id: entry.by.accountId,
            client_id: entry.observation.clientId,
            visit_id: visit.id,
            fact_id: entry.id,
          },
        ]
      : [],
  );
