import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { StartFailure } from '../postgres/start-failure.mjs';

/**
 * Runs npm in the repository, showing the lines that tell something as they come, and all of them when it fails.
 * Errors: `StartFailure` when it cannot be run, fails, or is cut short through `signal`.
 * @param {string[]} args
 * @param {{ home: string, note: (line: string) => void, telling?: RegExp, env?: Record<string, string>, signal?: AbortSignal | undefined }} how
 * @returns {Promise<void>}
 */
export function runNpm(args, { home, note, telling = /^(?!npm (warn|notice))/i, env = {}, signal }) {
  const own = process.env.npm_execpath;
  const [program, ...before] = own?.endsWith('.js') ? [process.execPath, own] : ['npm'];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...before, ...args], {
      cwd: home,
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGTERM',
    });
    /** @type {string[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        if (!line.trim()) return;
        said.push(line.trimEnd());
        if (telling.test(line)) note(line.trim());
      });
    }
    const words = `npm ${args.join(' ')}`;
    child.once('error', (error) => reject(new StartFailure(`"${words}" could not be run (${error.message}).`, error)));
    child.once('close', (code, killed) => {
      if (code === 0) return resolve();
      for (const line of said) note(line);
      reject(new StartFailure(`"${words}" failed (${killed ?? code}); its messages are above.`));
    });
  });
}
