// Stands between Higaeri and PostgreSQL: one small process per server, in a session of its own so that a Ctrl-C in the
// terminal reaches neither it nor PostgreSQL. It stops PostgreSQL as soon as its standard input closes, which the
// operating system sees to however its parent ended.
import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';

/** @type {import('./supervisor.mjs').Errand} */
const errand = JSON.parse(process.argv[2] ?? '');
process.title = 'higaeri-postgres-supervisor';

const log = openSync(errand.logFile, 'a', 0o600);
const server = spawn(errand.program, errand.args, {
  cwd: errand.cluster,
  env: errand.env,
  stdio: ['ignore', log, log],
  ...(errand.account && { uid: errand.account.uid, gid: errand.account.gid }),
});

/** @param {Record<string, unknown>} message */
const tell = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
// The listener may be gone: there is nobody left to tell that to.
process.stdout.on('error', () => {});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  server.kill('SIGINT'); // fast shutdown: sessions are cut off, everything committed is on disk
  setTimeout(() => server.kill('SIGQUIT'), errand.patienceMs).unref();
  setTimeout(() => server.kill('SIGKILL'), errand.patienceMs + 5_000).unref();
}

process.stdin.on('end', stop).on('error', stop).resume();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);

server.once('spawn', () => tell({ type: 'spawned', pid: server.pid }));
server.once('error', (error) => finish({ type: 'failed', reason: error.message }));
server.once('exit', (code, signal) => finish({ type: 'exited', code, signal, asked: stopping }));

/** @param {Record<string, unknown>} message */
function finish(message) {
  if (errand.removeFolder)
    rmSync(errand.removeFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  tell(message);
  process.stdin.destroy();
}
