import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { StartFailure } from './start-failure.mjs';

/**
 * What the supervisor process is told to do.
 * @typedef {{
 *   program: string, args: string[], cluster: string, env: Record<string, string>, logFile: string, patienceMs: number,
 *   account?: import('./account.mjs').Account, removeFolder?: string,
 * }} Errand
 */

/**
 * @typedef {{
 *   pid: number | undefined,
 *   ended: Promise<{ asked: boolean, how: string }>,
 *   hasEnded: () => boolean,
 *   stop: () => Promise<void>,
 * }} Supervised
 */

/**
 * Starts PostgreSQL under a supervisor process that outlives us just long enough to stop it.
 * Shape:  `ended` settles when PostgreSQL is gone, for whatever reason; `stop` asks for a fast shutdown and awaits that.
 *         When our process ends, in whatever way, both end after it.
 * @param {Errand} errand
 * @returns {Promise<Supervised>}
 */
export async function supervise(errand) {
  const supervisor = spawn(
    process.execPath,
    [fileURLToPath(new URL('supervise.mjs', import.meta.url)), JSON.stringify(underParent(errand))],
    {
      cwd: '/',
      detached: true,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  supervisor.stdin.on('error', () => {});
  /** @type {{ asked: boolean, how: string } | undefined} */
  let end;
  /** @type {number | undefined} */
  let pid;
  /** @type {Promise<void>} */
  const spawned = new Promise((resolve, reject) => {
    createInterface({ input: supervisor.stdout }).on('line', (line) => {
      const message = JSON.parse(line);
      if (message.type === 'spawned') resolve(void (pid = message.pid));
      if (message.type === 'failed') reject(new StartFailure(`PostgreSQL could not be started (${message.reason}).`));
      if (message.type === 'exited') end = { asked: message.asked, how: `${message.signal ?? message.code}` };
    });
    supervisor.once('error', (error) =>
      reject(new StartFailure(`PostgreSQL's supervisor could not be started (${error.message}).`, error)),
    );
    supervisor.once('close', () => reject(new StartFailure('PostgreSQL ended before it was started.')));
  });
  /** @type {Promise<{ asked: boolean, how: string }>} */
  const ended = new Promise((resolve) => {
    supervisor.once('close', (code, signal) =>
      resolve((end ??= { asked: false, how: `supervisor ${signal ?? code}` })),
    );
  });
  await spawned;
  return {
    pid,
    ended,
    hasEnded: () => end !== undefined,
    async stop() {
      supervisor.stdin.end();
      await ended;
    },
  };
}

/**
 * Where the system can tie PostgreSQL's life to its parent's, not even the supervisor's sudden death leaves it behind.
 * @param {Errand} errand
 * @returns {Errand}
 */
function underParent(errand) {
  const tie = ['--pdeathsig', 'INT', '--'];
  if (process.platform !== 'linux' || spawnSync('setpriv', [...tie, 'true'], { env: errand.env }).status !== 0)
    return errand;
  return { ...errand, program: 'setpriv', args: [...tie, errand.program, ...errand.args] };
}
