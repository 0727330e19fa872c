import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './start-postgres.mjs';

/** @param {Partial<import('./start-postgres.d.mts').PostgresOptions>} [options] */
export async function temporaryPostgres(options = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'higaeri-postgres-'));
  try {
    return { dataDir, ...(await startPostgres({ durable: false, removeWhenStopped: true, ...options, dataDir })) };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @template T
 * @param {(server: import('./temporary-postgres.d.mts').TemporaryPostgres) => Promise<T>} use
 */
export async function withTemporaryPostgres(use) {
  const server = await temporaryPostgres();
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
