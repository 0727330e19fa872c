import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDataFolder } from '../postgres/data-folder.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';
import { ensureBuilt } from './build.mjs';
import { demoPassword } from './demo-password.mjs';
import { ensureInstalled } from './install.mjs';
import { refuseTakenPort } from './listen-check.mjs';
import { startServer } from './server.mjs';
import { serverEnvironment } from './server-environment.mjs';
import { readSettings } from './settings.mjs';
import { welcome } from './welcome.mjs';

const home = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {import('../postgres/start-postgres.d.mts').RunningPostgres} RunningPostgres */
/** @typedef {{ starting?: Promise<unknown>, postgres?: RunningPostgres, server?: import('./server.mjs').RunningServer }} Running */
/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./progress.mjs').Progress} Progress */

/**
 * The steps of a start, in an order in which what can be refused is refused before what takes long.
 * Errors: `StartFailure`; whatever else is a mistake of ours.
 * @param {Running} running @param {Progress} progress @param {AbortSignal} signal
 */
export async function startAll(running, progress, signal) {
  progress.begin('Node').done(`Node ${process.versions.node}`);
  const settings = readSettings(process.env, home);
  const dataDir = prepareDataFolder(settings.dataDir);
  await refuseTakenPort(settings.host, settings.port);
  await install(progress, signal);
  await build(progress, signal);
  signal.throwIfAborted();
  const databaseUrl = settings.databaseUrl ?? (await embeddedDatabase(running, progress, dataDir));
  signal.throwIfAborted();
  const password = settings.demo ? demoPassword(dataDir, settings.demoPassword) : undefined;
  const logFile = join(dataDir, 'higaeri.log');
  const env = serverEnvironment(process.env, { settings, dataDir, databaseUrl, demoPassword: password });
  const { url, accounts = [] } = await serve(running, progress, { env, logFile });
  const data = settings.databaseUrl ? placeOf(settings.databaseUrl) : dataDir;
  const ownPassword = settings.demoPassword !== undefined;
  progress.say(welcome({ url, data, logFile, accounts, demoPassword: password, ownPassword }));
}

/** @param {Progress} progress @param {AbortSignal} signal */
async function install(progress, signal) {
  const step = progress.begin('Installing packages (npm ci)');
  const announce = () => step.note('This takes a minute or two the first time.');
  const installed = await ensureInstalled({ home, note: step.note, announce, signal });
  step.done(installed ? 'Packages installed' : 'Packages up to date');
}

/** @param {Progress} progress @param {AbortSignal} signal */
async function build(progress, signal) {
  const step = progress.begin('Building');
  const built = await ensureBuilt({
    home,
    note: step.note,
    announce: () => step.note('The sources have changed.'),
    signal,
  });
  step.done(built ? 'Built' : 'Build up to date');
}

/** @param {Running} running @param {Progress} progress @param {string} dataDir */
async function embeddedDatabase(running, progress, dataDir) {
  const step = progress.begin('Starting PostgreSQL');
  const starting = startPostgres({ dataDir, log: step.note }).then((postgres) => (running.postgres = postgres));
  running.starting = starting;
  const { port, url } = await starting;
  step.done(`PostgreSQL on 127.0.0.1:${port}`);
  return url;
}

/** @param {Running} running @param {Progress} progress @param {{ env: NodeJS.ProcessEnv, logFile: string }} how */
async function serve(running, progress, { env, logFile }) {
  const step = progress.begin('Starting the server', { slow: true });
  running.server = startServer({ home, env, logFile, onStep: step.note });
  const ready = await running.server.ready;
  step.done('Server ready');
  return ready;
}

/**
 * Where an external database is, without its password.
 * @param {string} databaseUrl
 */
function placeOf(databaseUrl) {
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${host}${pathname}`;
}
