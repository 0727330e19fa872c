import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { logEnd, openLog } from '../postgres/server-log.mjs';
import { StartFailure } from '../postgres/start-failure.mjs';
import { lastWords } from './last-words.mjs';

/** @typedef {{ url: string, accounts?: { email: string, role: string }[] }} Ready */
/** @typedef {{ type: 'step', name: string } | ({ type: 'ready' } & Ready) | { type: 'failed', sentence: string }} ServerMessage */

/**
 * Starts the API server as a process of its own, which tells its progress over IPC and ends when we end.
 * Shape:  its output goes to `logFile`. `ready` settles once; `ended` is the sentence to tell when it stops by itself.
 *         `stop` asks it to drain and kills it after `patienceMs`.
 * @param {{ home: string, env: NodeJS.ProcessEnv, logFile: string, onStep: (name: string) => void }} how
 */
export function startServer({ home, env, logFile, onStep }) {
  const from = openLog(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const child = fork(join(home, 'apps/api/dist/main.js'), {
    cwd: home,
    env,
    execArgv: ['--import', new URL('follow-parent.mjs', import.meta.url).href],
    // A session of its own: a Ctrl-C in the terminal is ours to pass on.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  /** @type {string | undefined} */
  let complaint;
  const exit = once(child, 'exit');
  const ended = exit.then(([code, signal]) => {
    return (
      complaint ??
      `The server ended unexpectedly (${signal ?? code}): ${lastWords(logEnd(logFile, from))} Its log is ${logFile}.`
    );
  });
  /** @type {Promise<Ready>} */
  const ready = new Promise((resolve, reject) => {
    child.on('message', (raw) => {
      const message = /** @type {ServerMessage} */ (raw);
      if (message.type === 'step') onStep(message.name);
      if (message.type === 'ready') resolve(message);
      if (message.type === 'failed') complaint = withoutStack(message.sentence);
    });
    child.once('error', (error) =>
      reject(new StartFailure(`The server could not be started (${error.message}).`, error)),
    );
    void ended.then((sentence) => reject(new StartFailure(sentence)));
  });
  ready.catch(() => {});
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    ready,
    hasEnded,
    ended,
    /** @param {number} patienceMs */
    async stop(patienceMs) {
      if (hasEnded()) return;
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await exit;
      clearTimeout(impatience);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** @typedef {ReturnType<typeof startServer>} RunningServer */

/** @param {string} sentence */
function withoutStack(sentence) {
  return sentence
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n');
}
