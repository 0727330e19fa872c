import { isInClinic, type Visit } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import type { Person } from '../story/records.ts';

/** A visit that is in the database already. */
export interface KnownVisit {
  readonly visit: Visit;
  readonly version: number;
  readonly person: Person;
}

interface Row {
  readonly state: Visit;
  readonly version: number;
  readonly sex: string;
  readonly birth_year: number;
}

const SELECT = `
  SELECT visit.state, visit.version, patient.sex, extract(year FROM patient.birth_date)::int AS birth_year
    FROM visit JOIN patient ON patient.clinic_id = visit.clinic_id AND patient.id = visit.patient_id
   WHERE visit.clinic_id = $1`;

const known = ({ state, version, sex, birth_year }: Row): KnownVisit => ({
  visit: state,
  version,
  person: { sex, birthYear: birth_year },
});

/** Visits of earlier days that nobody has ended, oldest first. `lock` their rows only under the locks of their days. */
export async function unfinishedBefore(tx: Tx, date: string, mode: 'look' | 'lock'): Promise<KnownVisit[]> {
  const rows = await tx.query<Row>(
    `${SELECT} AND visit.date < $2 AND (visit.stage = 'booked' OR (visit.state->>'checkedInAt' IS NOT NULL AND visit.state->>'departedAt' IS NULL))
      ORDER BY visit.date, visit.id ${mode === 'lock' ? 'FOR UPDATE OF visit' : ''}`,
    [tx.clinicId, date],
  );
  return rows.map(known).filter(({ visit }) => visit.stage === 'booked' || isInClinic(visit));
}

export async function visitsOn(tx: Tx, date: string): Promise<KnownVisit[]> {
  const rows = await tx.query<Row>(`${SELECT} AND visit.date = $2 ORDER BY visit.id FOR UPDATE OF visit`, [
    tx.clinicId,
    date,
  ]);
  return rows.map(known);
}

/** Dates of a span that have a visit, whatever became of it. */
export async function datesWithVisits(tx: Tx, from: string, to: string): Promise<Set<string>> {
  const rows = await tx.query<{ date: string }>(
    `SELECT DISTINCT date::text AS date FROM visit WHERE clinic_id = $1 AND date BETWEEN $2 AND $3`,
    [tx.clinicId, from, to],
  );
  return new Set(rows.map(({ date }) => date));
}
