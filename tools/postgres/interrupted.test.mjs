import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { disownPostmasterFile } from './postmaster-file.mjs';
import { startPostgres } from './start-postgres.mjs';
import { goneProcess, heldPostgres } from './testing/held-postgres.mjs';
import { query } from './testing/query.mjs';

/** @type {string} */
let dataDir;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'higaeri-interrupted-spec-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function comesBack() {
  const held = await heldPostgres(dataDir);
  assert.equal(held.report.refused, undefined);
  const rows = await query(held.report.url, 'SELECT count(*)::int AS kept FROM kept');
  await held.kill('SIGTERM');
  assert.deepEqual(rows, [{ kept: 1 }]);
}

/** @param {(held: Awaited<ReturnType<typeof heldPostgres>>) => void | Promise<void>} interrupt */
async function interrupted(interrupt) {
  const held = await heldPostgres(dataDir);
  await query(held.report.url, 'CREATE TABLE kept AS SELECT 1 AS one');
  await interrupt(held);
  await goneProcess(held.report.serverPid);
  await goneProcess(held.report.supervisorPid);
  return held;
}

describe('an interrupted PostgreSQL', () => {
  it('ends when its Higaeri is killed, and comes back with everything committed', async () => {
    await interrupted((held) => held.kill('SIGKILL'));
    await comesBack();
  });

  it('comes back at once, while the killed one is still shutting down', async () => {
    const held = await heldPostgres(dataDir);
    await query(held.report.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await held.kill('SIGKILL');
    await comesBack();
  });

  it('is not left behind when its supervisor is killed together with Higaeri', async () => {
    await interrupted(async (held) => {
      process.kill(held.report.supervisorPid ?? 0, 'SIGKILL');
      await held.kill('SIGKILL');
    });
    await comesBack();
  });

  it('is missed by its Higaeri when it is killed itself, and recovers from its log', async () => {
    const server = await startPostgres({ dataDir });
    await query(server.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    const pid = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    assert.match((await server.lost) ?? '', /PostgreSQL ended unexpectedly \(SIGKILL\)/);
    await server.stop();
    await comesBack();
  });

  it('is not taken for running because its process number now belongs to another program', async () => {
    const held = await interrupted((it) => it.kill('SIGKILL'));
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    const lines = [
      process.pid,
      join(dataDir, 'postgres'),
      '1763600000',
      '5432',
      '',
      '127.0.0.1',
      '  1  1',
      'ready',
      '',
    ];
    writeFileSync(file, lines.join('\n'));
    writeFileSync(join(dataDir, 'higaeri.lock'), JSON.stringify({ pid: process.pid, born: 'in another life' }));
    assert.ok(held);
    await comesBack();
  });

  it('keeps the rest of a stale postmaster.pid, from which PostgreSQL sees what is left of the old server', async () => {
    await interrupted((held) => held.kill('SIGKILL'));
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(file, '4711\n/somewhere\n1763600000\n5432\n');
    disownPostmasterFile(join(dataDir, 'postgres'));
    assert.equal(readFileSync(file, 'utf8'), '999999999\n/somewhere\n1763600000\n5432\n');
    await comesBack();
  });
});
