import { join } from 'node:path';
import { accountFor } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { ensureCluster } from './cluster.mjs';
import { prepareDataFolder } from './data-folder.mjs';
import { claimFolder } from './folder-lock.mjs';
import { freePort } from './free-port.mjs';
import { stopLeftover } from './leftover.mjs';
import { readPostmasterFile } from './postmaster-file.mjs';
import { asSeenBy, PROGRAM_ENV } from './run-program.mjs';
import { readSecret } from './secret-file.mjs';
import { logEnd, openLog } from './server-log.mjs';
import { StartFailure } from './start-failure.mjs';
import { supervise } from './supervisor.mjs';

/** @typedef {import('./start-postgres.d.mts').PostgresOptions} PostgresOptions */
/** @typedef {import('./start-postgres.d.mts').RunningPostgres} RunningPostgres */

/** @param {PostgresOptions} options @returns {Promise<RunningPostgres>} */
export async function startPostgres({
  dataDir,
  port,
  log = () => {},
  durable = true,
  removeWhenStopped = false,
  timeoutMs = 120_000,
}) {
  const folder = prepareDataFolder(dataDir);
  const giveBack = claimFolder(folder);
  try {
    const cluster = join(folder, 'postgres');
    const account = accountFor(cluster);
    const binaries = findBinaries(account, log);
    await stopLeftover(cluster, log, timeoutMs);
    const passwords = await ensureCluster({ folder, cluster, account, binaries, durable, log });
    const launch = { folder, cluster, account, program: binaries.postgres, removeWhenStopped, log, timeoutMs };
    const { server, port: chosen } = await listenSomewhere(launch, port);
    const ended = server.ended.finally(giveBack);
    return {
      port: chosen,
      url: urlOf('higaeri', passwords.higaeri, chosen, 'higaeri'),
      adminUrl: urlOf('postgres', passwords.postgres, chosen, 'postgres'),
      logFile: join(folder, 'postgres.log'),
      lost: ended.then(({ asked, how }) =>
        asked ? undefined : `PostgreSQL ended unexpectedly (${how}); its log is ${join(folder, 'postgres.log')}.`,
      ),
      stop: async () => {
        await server.stop();
        await stopLeftover(cluster, log, timeoutMs);
        giveBack();
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** @param {string} dataDir @returns {string | undefined} */
export function runningPostgresUrl(dataDir) {
  const state = readPostmasterFile(join(dataDir, 'postgres'));
  const password = readSecret(join(dataDir, 'postgres-password'));
  return state?.ready && state.port && password ? urlOf('higaeri', password, state.port, 'higaeri') : undefined;
}

/** @param {string} role @param {string} password @param {number} port @param {string} database */
function urlOf(role, password, port, database) {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** @typedef {{ folder: string, cluster: string, account: import('./account.mjs').Account | undefined, program: string, removeWhenStopped: boolean, log: (sentence: string) => void, timeoutMs: number }} Launch */

/**
 * A port found free may be taken by the time PostgreSQL asks for it; then another is tried.
 * @param {Launch} launch @param {number | undefined} wanted
 */
async function listenSomewhere(launch, wanted) {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const outcome = await launchOn(launch, port);
    if ('server' in outcome) return { server: outcome.server, port };
    const busy = outcome.said.includes('Address already in use');
    // Sessions of a server that was killed take a moment to notice it.
    const remains = outcome.said.includes('pre-existing shared memory block');
    if (busy && wanted !== undefined)
      throw new StartFailure(`Port ${wanted}, which PostgreSQL should listen on, is in use by another program.`);
    if (attempt >= 20 || !(busy || remains)) throw refusal(outcome.said, launch);
    await new Promise((resolve) => setTimeout(resolve, remains ? 250 : 0));
  }
}

/** @param {Launch} launch @param {number} port */
async function launchOn(launch, port) {
  const logFile = join(launch.folder, 'postgres.log');
  const from = openLog(logFile);
  const args = [
    '-D',
    asSeenBy(launch.cluster, launch.account),
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];
  const server = await supervise({
    program: launch.program,
    args,
    cluster: launch.cluster,
    env: PROGRAM_ENV,
    logFile,
    patienceMs: 30_000,
    ...(launch.account && { account: launch.account }),
    ...(launch.removeWhenStopped && { removeFolder: launch.folder }),
  });
  const deadline = Date.now() + launch.timeoutMs;
  let patient = true;
  while (!server.hasEnded()) {
    const state = readPostmasterFile(launch.cluster);
    if (state?.pid === server.pid && state?.ready) return { server };
    if (Date.now() > deadline) {
      await server.stop();
      throw new StartFailure(
        `PostgreSQL did not become ready within ${Math.round(launch.timeoutMs / 1000)} s; its log is ${logFile}.`,
      );
    }
    if (patient && Date.now() > deadline - launch.timeoutMs + 3_000) {
      patient = false;
      launch.log('PostgreSQL is bringing its data up to the last commit before the interruption');
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  return { said: logEnd(logFile, from) };
}

/** @param {string} said @param {Launch} launch */
function refusal(said, { folder }) {
  if (/lock file "postmaster.pid" already exists/.test(said)) {
    return new StartFailure(
      `Another PostgreSQL is already running on ${join(folder, 'postgres')}: stop the other Higaeri first, or choose another folder with HIGAERI_DATA_DIR.`,
    );
  }
  const fatal =
    said.split('\n').findLast((line) => /(FATAL|PANIC): /.test(line)) ?? said.trim().split('\n').at(-1) ?? '';
  return new StartFailure(
    `PostgreSQL does not start: ${fatal.replace(/^.*(FATAL|PANIC): +/, '') || 'it gave no reason'} (its log is ${join(folder, 'postgres.log')}).`,
  );
}
