import { migrations } from '@higaeri/migrations';
import { DataSource } from 'typeorm';
import { SilentLogger } from './silent-logger.ts';
import type { Settings } from '../config/settings.ts';

/**
 * The connection pool of this process.
 * Shape:  columns only by hand-written migrations (`synchronize: false`); what TypeORM would log holds SQL, so it logs nothing.
 */
export const createDataSource = (
  settings: Pick<Settings, 'DATABASE_URL' | 'HIGAERI_DATABASE_CONNECTIONS' | 'HIGAERI_STATEMENT_TIMEOUT_MS'>,
  entities: readonly (new () => unknown)[] = [],
): DataSource =>
  new DataSource({
    type: 'postgres',
    url: settings.DATABASE_URL,
    applicationName: 'higaeri',
    entities: [...entities],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logging: false,
    logger: new SilentLogger(),
    poolSize: settings.HIGAERI_DATABASE_CONNECTIONS,
    // A request that waits its turn is not a failure: how long is worth waiting, its client decides.
    connectTimeoutMS: 60_000,
    extra: {
      keepAlive: true,
      idleTimeoutMillis: 60_000,
      statement_timeout: settings.HIGAERI_STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: settings.HIGAERI_STATEMENT_TIMEOUT_MS * 2,
    },
  });
