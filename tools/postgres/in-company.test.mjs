import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { heldPostgres } from './testing/held-postgres.mjs';
import { query } from './testing/query.mjs';

/** @type {string} */
let dataDir;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), 'higaeri-company-spec-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const asRoot = process.getuid?.() === 0;

/** Root lets `nobody` try, where `nobody` can see into the clone; everybody else tries as himself. */
function ordinaryUser() {
  const nobody = { uid: 65534, gid: 65534 };
  const tried =
    asRoot && spawnSync(process.execPath, ['--check', fileURLToPath(import.meta.url)], { cwd: '/', ...nobody });
  return tried && tried.status === 0 ? nobody : undefined;
}

describe('two starts on one data folder', () => {
  it('tell the second that another Higaeri is running there', async () => {
    const first = await heldPostgres(dataDir);
    const second = await heldPostgres(dataDir);
    assert.match(
      second.report.refused ?? '',
      new RegExp(`Another Higaeri \\(process ${first.pid}\\) is already running`),
    );
    assert.equal((await query(first.report.url, 'SELECT 1')).length, 1);
    await first.kill('SIGTERM');
  });

  it('at the same moment on a new folder: one runs, the others are told', async () => {
    const starts = await Promise.all([1, 2, 3, 4].map(() => heldPostgres(dataDir)));
    const running = starts.filter(({ report }) => report.url);
    assert.equal(running.length, 1);
    for (const { report } of starts) if (!report.url) assert.match(report.refused ?? '', /Another Higaeri/);
    await running[0]?.kill('SIGTERM');
  });

  it('at the same moment over the lock of a killed one: one runs, the others are told', async () => {
    await (await heldPostgres(dataDir)).kill('SIGKILL');
    const starts = await Promise.all([1, 2, 3, 4].map(() => heldPostgres(dataDir)));
    const running = starts.filter(({ report }) => report.url);
    assert.equal(running.length, 1);
    for (const { report } of starts)
      if (!report.url) assert.match(report.refused ?? '', /Another (Higaeri|PostgreSQL)/);
    await running[0]?.kill('SIGTERM');
  });
});

describe('who PostgreSQL runs as', () => {
  it('root steps down to an account without privileges, even in a folder that account cannot reach', async () => {
    const held = await heldPostgres(dataDir);
    const owner = statSync(join(dataDir, 'postgres')).uid;
    assert.equal(statSync(`/proc/${held.report.serverPid}`).uid, owner);
    if (asRoot) assert.notEqual(owner, 0);
    assert.equal(statSync(dataDir).mode & 0o077, 0);
    await held.kill('SIGTERM');
  });

  it('an ordinary user runs it as himself', async () => {
    const account = ordinaryUser();
    if (account) chownSync(dataDir, account.uid, account.gid);
    const held = await heldPostgres(dataDir, account);
    assert.equal(held.report.refused, undefined);
    if (account) assert.equal(statSync(join(dataDir, 'postgres')).uid, account.uid);
    await held.kill('SIGKILL');
    const again = await heldPostgres(dataDir, account);
    assert.equal((await query(again.report.url, 'SELECT 1')).length, 1);
    await again.kill('SIGTERM');
  });

  it('an ordinary user is told when the folder is not his, and root when there can be none', async () => {
    const account = ordinaryUser();
    const held = await heldPostgres(account || !asRoot ? '/higaeri-data' : '/proc/higaeri-data', account);
    assert.match(held.report.refused ?? '', /The data folder \S+ cannot be written/);
  });
});
