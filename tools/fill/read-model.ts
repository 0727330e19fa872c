import { createDataSource } from '@higaeri/api/dist/platform/database/data-source.js';
import { newId } from '@higaeri/api/dist/platform/database/new-id.js';
import { SqlTx } from '@higaeri/api/dist/platform/database/sql-tx.js';
import type { Tx } from '@higaeri/api/dist/platform/database/tx.js';
import type { Row } from './copied-row.ts';
import { writeModelClinic, type ModelDates, type Year } from './model-clinic.ts';

/** What every clinic has apart from its visits, in an order in which nothing points ahead. */
export const STANDING = [
  'treatment',
  'staff',
  'account',
  'login_directory',
  'resource',
  'patient',
  'patient_number_counter',
  'shift',
] as const;
export type StandingTable = (typeof STANDING)[number];
/** What belongs to a visit. */
export const OF_VISITS = ['visit', 'visit_history', 'reservation', 'observation_key'] as const;

export type VisitTable = (typeof OF_VISITS)[number];

export interface Model {
  readonly clinicId: string;
  readonly clinic: Row;
  readonly dates: ModelDates;
  readonly columns: Readonly<Record<StandingTable | VisitTable, readonly string[]>>;
  readonly standing: Readonly<Record<StandingTable, readonly Row[]>>;
  readonly ofVisits: Readonly<Record<VisitTable, readonly Row[]>>;
}

const ZONE = 'Asia/Tokyo';

/** Makes the model clinic, reads all of its rows and takes it back: nothing of it stays. */
export async function readModel(url: string, year: Year, passwordHash: string): Promise<Model> {
  const source = createDataSource({
    DATABASE_URL: url,
    HIGAERI_DATABASE_CONNECTIONS: 2,
    HIGAERI_STATEMENT_TIMEOUT_MS: 60_000,
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  const clinicId = newId();
  const tx = new SqlTx(runner, clinicId, null);
  try {
    await runner.startTransaction();
    await tx.query(`SELECT set_config('TimeZone', 'UTC', true), set_config('higaeri.clinic_id', $1, true)`, [clinicId]);
    await tx.query(
      `INSERT INTO clinic (id, slug, name, name_en, time_zone, created_at) VALUES ($1, 'model', '日帰りクリニック', 'Day Clinic', $2, $3::date)`,
      [clinicId, ZONE, year.from],
    );
    const dates = await writeModelClinic(tx, year, passwordHash);
    const [clinic] = await rowsOf(tx, 'clinic', 'id');
    if (!clinic) throw new Error('The model clinic is not there.');
    const columns = await each([...STANDING, ...OF_VISITS], (table) => columnsOf(tx, table));
    const standing = await each(STANDING, (table) => rowsOf(tx, table, 'clinic_id'));
    const ofVisits = await each(OF_VISITS, (table) => rowsOf(tx, table, 'clinic_id'));
    return { clinicId, clinic, dates, columns, standing, ofVisits };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
    await source.destroy();
  }
}

async function each<Name extends string, T>(
  names: readonly Name[],
  read: (name: Name) => Promise<T>,
): Promise<Record<Name, T>> {
  const found: [Name, T][] = [];
  for (const name of names) found.push([name, await read(name)]);
  return Object.fromEntries(found) as Record<Name, T>;
}

/** Every column as text, in the table's own order. */
async function rowsOf(tx: Tx, table: string, clinic: string): Promise<Row[]> {
  const columns = await columnsOf(tx, table);
  const texts = columns.map((name) => `"${name}"::text`).join(', ');
  const rows = await tx.query<{ row: Row }>(
    `SELECT to_json(ARRAY[${texts}]) AS row FROM ${table} WHERE ${clinic} = $1`,
    [tx.clinicId],
  );
  return rows.map(({ row }) => row);
}

async function columnsOf(tx: Tx, table: string): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}
