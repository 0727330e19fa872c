import { MigrationRefused } from '@higaeri/migrations';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StartFailure } from '../config/start-failure.ts';
import { createDataSource } from './data-source.ts';
import { refuseOldPostgres } from './postgres-version.ts';
import { unreachable } from './unreachable.ts';

/** Any number nobody else takes: processes that start at once migrate one after the other. */
const MIGRATION_LOCK = '7310591847326205';

/**
 * Brings the database to this version before anything else uses it.
 * Errors: `StartFailure` in one sentence: unreachable, too old, not allowed.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const guard = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'higaeri-migrate',
  });
  guard.on('error', () => undefined);
  try {
    await guard.connect();
  } catch (error) {
    throw unreachable(databaseUrl, error);
  }
  try {
    const { rows } = await guard.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
    refuseOldPostgres(Number(rows[0]?.version));
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runPending(databaseUrl);
  } finally {
    await guard.end();
  }
}

async function runPending(databaseUrl: string): Promise<void> {
  const source = createDataSource({
    DATABASE_URL: databaseUrl,
    HIGAERI_DATABASE_CONNECTIONS: 2,
    HIGAERI_STATEMENT_TIMEOUT_MS: 600_000,
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } catch (error) {
    if (error instanceof MigrationRefused) throw new StartFailure([error.message]);
    throw error;
  } finally {
    await source.destroy();
  }
}

/** Whether every migration of this version has run: part of readiness. */
export const isMigrated = async (source: DataSource): Promise<boolean> => !(await source.showMigrations());
