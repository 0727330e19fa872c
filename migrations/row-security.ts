import type { QueryRunner } from 'typeorm';

/**
 * Keeps clinics apart in these tables: nobody, not even their owner, sees or writes a row of a clinic that the transaction has not named.
 * Shape:  the requests' role `higaeri_app` may read and write; policies compare with `higaeri.clinic_id`. NULLIF, because the setting
 *         is the empty text after a transaction that set it, and a bare cast of that fails.
 */
export async function keepApart(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      CREATE POLICY ${table}_of_one_clinic ON ${table}
        USING (clinic_id = NULLIF(current_setting('higaeri.clinic_id', true), '')::uuid)
        WITH CHECK (clinic_id = NULLIF(current_setting('higaeri.clinic_id', true), '')::uuid)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO higaeri_app`);
  }
}

/** Takes changing and deleting away, by grant and by trigger (the trigger also binds the owner). */
export async function appendOnly(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$`);
  for (const table of tables) {
    await runner.query(`REVOKE UPDATE, DELETE ON ${table} FROM higaeri_app`);
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }
}
