// A process of its own that starts a PostgreSQL and holds it, so that a spec can kill the process.
// Its messages are lines of JSON: {url, serverPid, supervisorPid} or {refused}; it ends the server when told by SIGTERM.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPostmasterFile } from '../postmaster-file.mjs';
import { StartFailure } from '../start-failure.mjs';
import { startPostgres } from '../start-postgres.mjs';

const dataDir = process.argv[2] ?? '';
/** @param {Record<string, unknown>} message */
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** @param {number | undefined} pid */
function parentOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

try {
  const server = await startPostgres({ dataDir, durable: false, log: (note) => say({ note }) });
  const serverPid = readPostmasterFile(join(dataDir, 'postgres'))?.pid;
  const supervisorPid = process.platform === 'linux' ? parentOf(serverPid) : undefined;
  say({ url: server.url, port: server.port, serverPid, supervisorPid, uid: process.getuid?.() });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  void server.lost.then((sentence) => sentence && say({ lost: sentence }));
} catch (error) {
  say({ refused: error instanceof StartFailure ? error.message : String(error) });
  process.exitCode = 1;
}
