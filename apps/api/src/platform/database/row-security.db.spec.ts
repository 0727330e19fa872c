import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import { UnitOfWork } from './unit-of-work.ts';

/* Read before a clinic is known: protected against requests, but not from their owner. */
const ABOVE_CLINICS = ['login_directory'];
const APPEND_ONLY = ['audit', 'audit_seal', 'visit_history', 'observation_key'];

describe('keeping clinics apart', () => {
  let api: TestApi;
  let tables: string[];
  beforeAll(async () => {
    api = await startTestApi();
    const rows = await api.sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'clinic_id' AND NOT a.attisdropped
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    tables = rows.map(({ name }) => name);
  });
  afterAll(() => api.close());

  const asApp = async (sql: string, clinicId?: string) => {
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    try {
      await client.query('BEGIN; SET LOCAL ROLE higaeri_app');
      if (clinicId) await client.query(`SELECT set_config('higaeri.clinic_id', $1, true)`, [clinicId]);
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  it('knows the tables', () =>
    expect(tables).toEqual(expect.arrayContaining(['account', 'visit', 'reservation', 'audit'])));

  it('forces row-level security on every table of a clinic', async () => {
    const rows = await api.sql(
      `SELECT relname AS name FROM pg_class WHERE relname = ANY($1) AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [tables],
    );
    expect(rows.map(({ name }) => name)).toEqual(ABOVE_CLINICS);
  });

  it('begins every primary key with the clinic', async () => {
    const rows = await api.sql(
      `SELECT c.relname AS name FROM pg_class c
       LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE c.relname = ANY($1) AND c.relkind IN ('r', 'p') AND a.attname IS DISTINCT FROM 'clinic_id'`,
      [tables],
    );
    expect(rows.map(({ name }) => name)).toEqual(ABOVE_CLINICS);
  });

  it('has no table without a clinic that requests can read, but the clinic itself', async () => {
    const rows = await api.sql(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace
         AND NOT c.relname = ANY($1) AND has_table_privilege('higaeri_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE')`,
      [tables],
    );
    expect(rows.map(({ name }) => name)).toEqual(['clinic']);
  });

  it('lets nobody see anything who names no clinic: not requests, not the owner', async () => {
    for (const table of tables) {
      const readable = await api.sql(`SELECT has_table_privilege('higaeri_app', $1, 'SELECT') AS yes`, [table]);
      if (readable[0].yes) expect(await asApp(`SELECT * FROM ${table}`)).toEqual([]);
      if (ABOVE_CLINICS.includes(table)) continue;
      const { rows } = await api.pool.query(`SELECT * FROM ${table}`);
      expect(rows).toEqual([]);
    }
    expect(await asApp('SELECT * FROM clinic')).toEqual([]);
  });

  it('shows requests only their own clinic', async () => {
    expect(await asApp('SELECT id FROM clinic', api.clinicId)).toEqual([{ id: api.clinicId }]);
    const accounts = await asApp('SELECT DISTINCT clinic_id FROM account', api.otherClinicId);
    expect(accounts).toEqual([{ clinic_id: api.otherClinicId }]);
    expect(await asApp(`SELECT DISTINCT clinic_id FROM login_directory`, api.clinicId)).toEqual([
      { clinic_id: api.clinicId },
    ]);
  });

  it('refuses to write a row of another clinic', async () => {
    const row = `(gen_random_uuid(), '${api.otherClinicId}', now(), 'x', '{}')`;
    await expect(
      asApp(`INSERT INTO audit (id, clinic_id, at, action, facts) VALUES ${row}`, api.clinicId),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('shows a pooled connection nothing of the clinic it served before', async () => {
    await api.app.get(UnitOfWork).read(api.clinicId, (tx) => tx.query('SELECT 1'));
    const rows = await api.app
      .get(UnitOfWork)
      .read(api.otherClinicId, (tx) => tx.query(`SELECT DISTINCT clinic_id FROM account`));
    expect(rows).toEqual([{ clinic_id: api.otherClinicId }]);
  });

  it.each(APPEND_ONLY)('never changes or deletes a row of %s', async (table) => {
    const rights = await api.sql(
      `SELECT has_table_privilege(role, $1, 'UPDATE') OR has_table_privilege(role, $1, 'DELETE') OR has_table_privilege(role, $1, 'TRUNCATE') AS may
       FROM unnest('{higaeri_app,higaeri_system}'::text[]) AS role`,
      [table],
    );
    expect(rights).toEqual([{ may: false }, { may: false }]);
    // The trigger binds the owner as well.
    await expect(api.sql(`UPDATE ${table} SET clinic_id = clinic_id`)).rejects.toMatchObject({ code: '23001' });
    await expect(api.sql(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '23001' });
    await expect(api.sql(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '23001' });
  });

  it('keeps the keys of the server from requests', async () => {
    await expect(asApp('SELECT * FROM server_secret')).rejects.toMatchObject({ code: '42501' });
    await expect(asApp('SET LOCAL ROLE higaeri_system; SELECT * FROM server_secret')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('lets background work over all clinics reach no clinical table', async () => {
    const rows = await api.sql(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
         AND has_table_privilege('higaeri_system', oid, 'SELECT') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'audit',
      'audit_seal',
      'audit_unsealed',
      'clinic',
      'event',
      'event_head',
      // Dates on which something was reserved, not by whom or for what.
      'free_time_change',
      'idempotency_record',
      'login_directory',
      'outbox',
      'personal_access_token',
      'session',
      'sign_in_attempt',
    ]);
  });
});
