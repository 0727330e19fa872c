import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processBirth } from './process-identity.mjs';
import { StartFailure, systemCode } from './start-failure.mjs';

/** @typedef {{ pid: number, born: string | undefined }} Owner */

/**
 * Claims a data folder for this process, so that a second Higaeri on it can be told so in plain words.
 * Shape:  answers a function that gives the folder back; a lock left by a killed process is taken over.
 *         PostgreSQL's own `postmaster.pid` stays the last judge should two newcomers meet over a stale lock.
 * Errors: `StartFailure` when another live process holds it.
 * @param {string} folder real path
 * @returns {() => void}
 */
export function claimFolder(folder) {
  const lock = join(folder, 'higaeri.lock');
  const mine = `${lock}.${process.pid}`;
  const claim = JSON.stringify({ pid: process.pid, born: processBirth(process.pid) });
  writeFileSync(mine, claim, { mode: 0o600 });
  try {
    while (!tryLink(mine, lock)) evictDeadOwner(lock, folder);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (readText(lock) === claim) rmSync(lock, { force: true });
  };
}

/** @param {string} from @param {string} to */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock @param {string} folder */
function evictDeadOwner(lock, folder) {
  const seen = readText(lock);
  if (seen === undefined) return;
  refuseLiveOwner(seen, folder);
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readText(aside);
  // Between reading and moving, somebody else may have taken the folder: then it is theirs.
  if (moved !== undefined && moved !== seen) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

/** @param {string} text @param {string} folder */
function refuseLiveOwner(text, folder) {
  const owner = parseOwner(text);
  if (owner === undefined) return;
  const born = processBirth(owner.pid);
  if (born === undefined || born !== owner.born) return;
  throw new StartFailure(
    `Another Higaeri (process ${owner.pid}) is already running on the data folder ${folder}: ` +
      'stop it first, or give this one a folder of its own with HIGAERI_DATA_DIR.',
  );
}

/** @param {string} text @returns {Owner | undefined} */
function parseOwner(text) {
  try {
    const owner = JSON.parse(text);
    return Number.isInteger(owner?.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
