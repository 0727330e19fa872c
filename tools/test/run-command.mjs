import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const limitMs = 15 * 60_000;

/**
 * Runs one program in the repository's root.
 * Shape:  `{ code, output }`; a program that cannot be started or takes longer than 15 minutes ends with a code other than 0.
 *         `quiet` keeps the output for the caller instead of showing it at once.
 */
export function runCommand(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    const output = [];
    child.stdout?.on('data', (part) => output.push(part));
    child.stderr?.on('data', (part) => output.push(part));
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const end = (code, sentence = '') => {
      clearTimeout(limit);
      resolve({ code, output: Buffer.concat(output).toString('utf8') + sentence });
    };
    child.on('error', (error) => end(127, `${program}: ${error.message}\n`));
    child.on('close', (code, signal) => end(code ?? 1, signal ? `ended by ${signal}\n` : ''));
  });
}

/** Runs a JavaScript program of node_modules with this very Node. */
export function runNode(script, args, options) {
  return runCommand(process.execPath, [script, ...args], options);
}
