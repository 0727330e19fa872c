import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { StartFailure } from './start-failure.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/** What the programs see of our environment: nothing of the user's own PG… variables, messages in English. */
export const PROGRAM_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * How a program under `account` names its working folder.
 * Linux's own name for "the folder I stand in" works even where the account may not walk through the folders above it
 * (a clone under `/root`, a data folder of mode 0700).
 * @param {string} folder @param {Account | undefined} account
 */
export function asSeenBy(folder, account) {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/**
 * Runs one of PostgreSQL's programs to its end, in `cwd` and under `account`.
 * Errors: `StartFailure` with the program's own complaint when it does not end well.
 * @param {string} program @param {string[]} args @param {string} cwd @param {Account | undefined} account @param {string} input
 * @returns {Promise<string>} what it printed
 */
export function runProgram(program, args, cwd, account, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: PROGRAM_ENV,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.once('error', (error) =>
      reject(new StartFailure(`${basename(program)} could not be started (${error.message}).`, error)),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new StartFailure(`${basename(program)} failed (${signal ?? code}): ${lastComplaint(output)}`));
    });
  });
}

/**
 * The line of a program's output that says what went wrong.
 * @param {string} output
 */
export function lastComplaint(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.findLast((line) => /error|FATAL|could not/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
}
