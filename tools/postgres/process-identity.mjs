import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { systemCode } from './start-failure.mjs';

const onLinux = process.platform === 'linux';

/**
 * When a process was born, as a text that no later process with the same number shares.
 * Shape:  `undefined` when there is no such process, or only its unreaped remains (a zombie).
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processBirth(pid) {
  return onLinux ? birthFromProc(pid) : birthFromPs(pid);
}

/**
 * Whether the process is a live PostgreSQL server on exactly this cluster folder.
 * A process number alone proves nothing: it may have been given to another program since.
 * @param {number} pid
 * @param {string} cluster real path of the cluster folder
 */
export function isPostgresOn(pid, cluster) {
  if (processBirth(pid) === undefined) return false;
  if (!onLinux) return commandOf(pid).includes('postgres') && commandOf(pid).includes(cluster);
  if (readProc(pid, 'comm')?.trim() !== 'postgres') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    // Another user's process: its working folder is hidden, its command line is not.
    return systemCode(error) === 'EACCES' && (readProc(pid, 'cmdline') ?? '').split('\0').includes(cluster);
  }
}

/** @param {number} pid */
function birthFromProc(pid) {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return undefined;
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}/${rest[18]}`;
}

/** @param {number} pid */
function birthFromPs(pid) {
  const line = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  return line && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : undefined;
}

/** @param {number} pid */
function commandOf(pid) {
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** @param {number} pid @param {string} entry */
function readProc(pid, entry) {
  try {
    return readFileSync(`/proc/${pid}/${entry}`, 'utf8');
  } catch {
    return undefined;
  }
}
