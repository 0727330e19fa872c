import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { processBirth } from '../postgres/process-identity.mjs';
import { startServer } from './server.mjs';

/** @type {string} */
let home;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'higaeri-server-test-'))));
afterEach(() => rmSync(home, { recursive: true }));

/** A server that keeps the launcher's contract and nothing else. @param {string} body */
function serverThat(body) {
  mkdirSync(join(home, 'apps/api/dist'), { recursive: true });
  writeFileSync(join(home, 'apps/api/dist/main.js'), body);
}

/** @param {string[]} [steps] */
const begin = (steps = []) =>
  startServer({ home, env: process.env, logFile: join(home, 'server.log'), onStep: (name) => steps.push(name) });

const READY = `process.send({ type: 'ready', url: 'pid:' + process.pid });`;

describe('the server as a child of the launcher', () => {
  it('tells its steps and that it is ready, and drains when asked to stop', async () => {
    serverThat(`
      process.send({ type: 'step', name: 'migrating' });
      const work = setInterval(() => {}, 1000);
      process.once('SIGTERM', () => setTimeout(() => { console.log('drained'); clearInterval(work); }, 50));
      ${READY}`);
    /** @type {string[]} */
    const steps = [];
    const server = begin(steps);
    assert.match((await server.ready).url, /^pid:/);
    await server.stop(30_000);
    assert.deepEqual(steps, ['migrating']);
    assert.equal(readFileSync(join(home, 'server.log'), 'utf8'), 'drained\n');
  });

  it('is killed when it does not drain in time', async () => {
    serverThat(`setInterval(() => {}, 1000); process.on('SIGTERM', () => {}); ${READY}`);
    const server = begin();
    await server.ready;
    await server.stop(1);
    assert.equal(server.hasEnded(), true);
  });

  it('gives its own sentence when it cannot start', async () => {
    serverThat(
      `process.send({ type: 'failed', sentence: 'The database is too old.\\n    at its core' }, () => process.exit(1));`,
    );
    await assert.rejects(begin().ready, { name: 'StartFailure', message: 'The database is too old.' });
  });

  it('is quoted from its log when it breaks', async () => {
    serverThat(`throw new TypeError('it broke here');`);
    await assert.rejects(begin().ready, /The server ended unexpectedly \(1\): it broke here\. Its log is /);
  });

  it('is reported when it breaks later', async () => {
    serverThat(`${READY} setTimeout(() => process.exit(9), 10);`);
    const server = begin();
    await server.ready;
    assert.match(await server.ended, /unexpectedly \(9\)/);
  });

  it('goes when the launcher is killed', async () => {
    serverThat(`setInterval(() => {}, 1000); ${READY}`);
    const holder = spawn(process.execPath, [fileURLToPath(new URL('testing/hold-server.mjs', import.meta.url)), home]);
    const [line] = await once(holder.stdout, 'data');
    const pid = Number(String(line).replace(/\D/g, ''));
    const born = processBirth(pid);
    assert.ok(born);
    holder.kill('SIGKILL');
    while (processBirth(pid) === born) await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
