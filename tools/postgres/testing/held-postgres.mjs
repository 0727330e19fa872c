import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { processBirth } from '../process-identity.mjs';

/** @typedef {{ url?: string, port?: number, serverPid?: number, supervisorPid?: number, uid?: number, refused?: string, notes: string[] }} Report */

/**
 * Starts a PostgreSQL from a process of its own.
 * Shape:  `report` is what that process said of its start; `kill` ends the process and awaits its end.
 * @param {string} dataDir @param {{ uid?: number, gid?: number }} [account]
 */
export async function heldPostgres(dataDir, account = {}) {
  const script = fileURLToPath(new URL('hold-postgres.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], ...account });
  const ended = once(child, 'exit');
  /** @type {Report} */
  const report = { notes: [] };
  for await (const line of createInterface({ input: child.stdout })) {
    const message = JSON.parse(line);
    if (message.note) report.notes.push(message.note);
    else {
      Object.assign(report, message);
      break;
    }
  }
  return {
    pid: child.pid ?? 0,
    report,
    /** @param {NodeJS.Signals} signal */
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

/**
 * Resolves when the process is gone.
 * Errors: rejects when it is still there after 60 s.
 * @param {number | undefined} pid
 */
export async function goneProcess(pid) {
  const deadline = Date.now() + 60_000;
  while (pid !== undefined && processBirth(pid) !== undefined) {
    if (Date.now() > deadline) throw new Error(`process ${pid} is still alive`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
