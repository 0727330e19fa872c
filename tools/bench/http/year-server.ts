import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryPostgres } from '@higaeri/postgres/temporary-postgres';
import pg from 'pg';
import { fillDatabase, type Filled } from '../../fill/fill-database.ts';
import { HAND_WRITTEN_FUNCTION } from './hand-written-function.ts';

/** A Tuesday morning before anybody comes, so that no visit of today is late. */
export const TODAY = '2026-04-07';
const NOW = `${TODAY}T06:30:00+09:00`;

export interface Size {
  readonly clinics: number;
  readonly months: number;
}

/** The product's server on a database of its own with a year of clinics. */
export interface YearServer {
  readonly url: string;
  readonly password: string;
  readonly filled: Filled;
  /** As the superuser, who sees every clinic: for what is known beforehand and for the judge. */
  readonly sql: pg.Client;
  stop(): Promise<void>;
}

/** Starts PostgreSQL as it ships (safe against power cuts), fills it, and starts the server as a process of its own. */
export async function startYearServer(size: Size, say: (sentence: string) => void): Promise<YearServer> {
  const postgres = await temporaryPostgres({ durable: true });
  try {
    const password = randomBytes(12).toString('base64url');
    const filled = await fillDatabase(postgres, { ...size, today: TODAY, password, say });
    const adminUrl = Object.assign(new URL(postgres.adminUrl), { pathname: new URL(postgres.url).pathname }).href;
    await run(postgres.url, HAND_WRITTEN_FUNCTION);
    const server = await serve(postgres.url, postgres.dataDir);
    const sql = new pg.Client({ connectionString: adminUrl });
    await sql.connect();
    const stop = async (): Promise<void> => {
      await sql.end();
      await server.stop();
      await postgres.stop();
    };
    return { url: server.url, password, filled, sql, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function run(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statements).finally(() => client.end());
}

/** Shape:  the settings are the product's defaults; what it logs goes to a file, as under `npm start`. */
async function serve(databaseUrl: string, dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const log = openSync(join(dataDir, 'server.log'), 'a');
  const child = fork(fileURLToPath(new URL('server.mjs', import.meta.url)), {
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: databaseUrl, HIGAERI_DEMO: 'off', HIGAERI_CLOCK: NOW },
    execArgv: process.env['BENCH_SERVER_FLAGS']?.split(' ') ?? [],
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
  const said = first?.[0] as { url?: string } | undefined;
  if (typeof said?.url !== 'string') throw new Error('The server did not start; is it built? npm run build');
  const stop = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return { url: said.url, stop };
}
