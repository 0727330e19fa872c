import type pg from 'pg';
import { slugOf } from '../../fill/clinic-copy.ts';
import { TODAY, type YearServer } from './year-server.ts';

/** One clinic as its receptionist meets it. */
export interface Desk {
  readonly clinicId: string;
  /** The session's cookie. */
  readonly cookie: string;
  readonly doctors: readonly string[];
  /** Patients whom nobody expects, each booked once at most. */
  readonly unexpected: string[];
}

/** Signs in at every clinic and looks up whom one may ask for. */
export async function openDesks({ url, password, sql, filled }: YearServer): Promise<Desk[]> {
  const desks: Desk[] = [];
  for (let nth = 1; nth <= filled.clinics; nth += 1) {
    const clinicId = await clinicCalled(sql, slugOf(nth));
    desks.push({
      clinicId,
      cookie: await signIn(url, `reception@${slugOf(nth)}.higaeri`, password),
      doctors: await ids(sql, `SELECT id FROM resource WHERE clinic_id = $1 AND kind = 'doctor' ORDER BY id`, [
        clinicId,
      ]),
      unexpected: await ids(
        sql,
        `SELECT id FROM patient WHERE clinic_id = $1 AND NOT EXISTS (
           SELECT FROM visit WHERE visit.clinic_id = $1 AND visit.patient_id = patient.id AND visit.date >= $2) ORDER BY id`,
        [clinicId, TODAY],
      ),
    });
  }
  return desks;
}

async function signIn(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Nobody could sign in: ${answer.status}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function clinicCalled(sql: pg.Client, slug: string): Promise<string> {
  const [id] = await ids(sql, 'SELECT id FROM clinic WHERE slug = $1', [slug]);
  if (id === undefined) throw new Error(`There is no clinic ${slug}.`);
  return id;
}

async function ids(sql: pg.Client, statement: string, parameters: string[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(statement, parameters);
  return rows.map(({ id }) => id);
}
