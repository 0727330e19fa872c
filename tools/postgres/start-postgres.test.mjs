import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { freePort } from './free-port.mjs';
import { runningPostgresUrl, startPostgres } from './start-postgres.mjs';
import { query } from './testing/query.mjs';

/** @type {string} */
let dataDir;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'higaeri-start-spec-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** @param {import('./start-postgres.d.mts').PostgresOptions} options @param {(server: import('./start-postgres.d.mts').RunningPostgres) => Promise<void>} use */
async function using(options, use) {
  const server = await startPostgres(options);
  try {
    await use(server);
  } finally {
    await server.stop();
  }
}

describe('the embedded PostgreSQL', () => {
  const port = freePort();
  const folder = mkdtempSync(join(tmpdir(), 'higaeri-server-spec-'));
  /** @type {import('./start-postgres.d.mts').RunningPostgres} */
  let server;
  before(async () => void (server = await startPostgres({ dataDir: folder, port: await port })));
  after(async () => {
    await server.stop();
    assert.equal(runningPostgresUrl(folder), undefined);
    rmSync(folder, { recursive: true });
  });

  it('is a durable UTF-8 database with checksums whose everyday role is no superuser', async () => {
    const [row] = await query(
      server.url,
      `SELECT current_user AS role, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
         current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums,
         current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`,
    );
    const expected = { role: 'higaeri', super: false, fsync: 'on', checksums: 'on', encoding: 'UTF8', zone: 'UTC' };
    assert.deepEqual(row, expected);
    assert.match(readFileSync(server.logFile, 'utf8'), /ready to accept connections/);
  });

  it('has the extensions that the tables need', async () => {
    for (const extension of ['btree_gist', 'pgcrypto', 'pg_trgm', 'unaccent'])
      await query(server.url, `CREATE EXTENSION ${extension}`);
    assert.equal((await query(server.url, 'SELECT extname FROM pg_extension')).length, 5);
  });

  it('lets its role create the role of the requests and act as it', async () => {
    await query(server.url, 'CREATE ROLE app; GRANT app TO CURRENT_USER; BEGIN; SET LOCAL ROLE app; COMMIT');
  });

  it('lets nobody in without the password, which only the owner can read', async () => {
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await assert.rejects(query(wrong.toString(), 'SELECT 1'), /password authentication failed/);
    assert.equal(statSync(join(folder, 'postgres-password')).mode & 0o777, 0o600);
  });

  it('writes no statement and no value of a row into its log', async () => {
    await query(server.url, 'CREATE TABLE patient (name text UNIQUE)');
    const insert = "INSERT INTO patient VALUES ('Yamada')";
    await query(server.url, insert);
    await assert.rejects(query(server.url, insert), /duplicate key/);
    await assert.rejects(query(server.url, "SELECT 'Yamada'::uuid"), /invalid input syntax/);
    assert.doesNotMatch(readFileSync(server.logFile, 'utf8'), /Yamada/);
  });

  it('listens where it was told to, and tells that to tools beside it', async () => {
    assert.equal(new URL(server.url).port, String(await port));
    assert.equal(runningPostgresUrl(folder), server.url);
  });
});

describe('starting the embedded PostgreSQL', () => {
  it('keeps the data and the passwords from one start to the next', async () => {
    await using({ dataDir }, async ({ url }) => void (await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer')));
    await using({ dataDir }, async ({ url }) =>
      assert.deepEqual(await query(url, 'SELECT * FROM kept'), [{ answer: 42 }]),
    );
  });

  it('gives its role a new password when the password file is lost', async () => {
    await using({ dataDir }, async () => {});
    rmSync(join(dataDir, 'postgres-password'));
    await using({ dataDir }, async ({ url }) => assert.equal((await query(url, 'SELECT 1 AS one')).length, 1));
  });

  it('says so when that port is taken, and leaves the folder free', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = /** @type {import('node:net').AddressInfo} */ (taken.address());
    await assert.rejects(startPostgres({ dataDir, port }), {
      name: 'StartFailure',
      message: new RegExp(`Port ${port}.* in use`),
    });
    taken.close();
    await using({ dataDir }, async () => {});
  });

  it('refuses data of another PostgreSQL version and a folder that holds something else', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'diary.txt'), '');
    await assert.rejects(startPostgres({ dataDir }), /holds no PostgreSQL data/);
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '9.6\n');
    await assert.rejects(startPostgres({ dataDir }), /written by PostgreSQL 9\.6/);
  });

  it('clears away what a start that was killed left half made', async () => {
    mkdirSync(join(dataDir, 'postgres.new-1', 'base'), { recursive: true });
    await using({ dataDir }, async () => {});
    assert.equal(statSync(join(dataDir, 'postgres.new-1'), { throwIfNoEntry: false }), undefined);
  });

  it('names the folder when it cannot be written', async () => {
    writeFileSync(join(dataDir, 'file'), '');
    await assert.rejects(startPostgres({ dataDir: join(dataDir, 'file', 'data') }), {
      name: 'StartFailure',
      message: /data folder .*file.data cannot be written \(a file is in the way\)/,
    });
  });
});
