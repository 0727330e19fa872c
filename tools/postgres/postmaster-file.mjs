import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './start-failure.mjs';

/** A process number that no system hands out. */
const NOBODYS_PID = 999_999_999;

/**
 * What PostgreSQL itself writes about the server on a cluster (`postmaster.pid`).
 * Shape:  `port` and `ready` are missing until the server has got so far.
 * @param {string} cluster
 * @returns {{ pid: number, port: number | undefined, ready: boolean } | undefined}
 */
export function readPostmasterFile(cluster) {
  const lines = readLines(cluster);
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  return { pid, port: port > 0 ? port : undefined, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Takes a stale owner out of `postmaster.pid`.
 * The file is kept: from its other lines PostgreSQL sees whether remains of the old server still use its memory,
 * and deleting it would switch that check off.
 * @param {string} cluster
 */
export function disownPostmasterFile(cluster) {
  const lines = readLines(cluster);
  if (lines !== undefined) writeFileSync(join(cluster, 'postmaster.pid'), [NOBODYS_PID, ...lines.slice(1)].join('\n'));
}

/** @param {string} cluster */
function readLines(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
