import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry */

/**
 * Installs the packages when `node_modules` is missing or is not what `package-lock.json` says.
 * Shape:  `true` when it installed. Only Node's own modules are needed before.
 * Errors: `StartFailure`.
 * @param {{ home: string, note?: (line: string) => void, announce?: () => void, signal?: AbortSignal }} how
 * @returns {Promise<boolean>}
 */
export async function ensureInstalled({ home, note = console.log, announce = () => {}, signal }) {
  const stamp = join(home, 'node_modules', '.higaeri-lock-hash');
  const wanted = fingerprint(home);
  if (readIfThere(stamp) === wanted) return false;
  const installed = !matchesLock(home);
  if (installed) {
    announce();
    // Development packages build the app, also where NODE_ENV says production.
    await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], { home, note, signal });
  }
  writeFileSync(stamp, wanted);
  return installed;
}

/**
 * The lock and the kind of machine: packages with binaries differ from one to the other.
 * @param {string} home
 */
function fingerprint(home) {
  const lock = readFileSync(join(home, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

/**
 * Whether what npm noted about its last installation holds every package of the lock in the same version.
 * Then nothing is reinstalled although the lock has changed, as after `npm install <package>`.
 * @param {string} home
 */
function matchesLock(home) {
  const noted = join(home, 'node_modules', '.package-lock.json');
  const stampOfOtherMachine = readIfThere(join(home, 'node_modules', '.higaeri-lock-hash'))?.split(' ')[1];
  if (!existsSync(noted)) return false;
  if (stampOfOtherMachine && stampOfOtherMachine !== `${process.platform}-${process.arch}`) return false;
  const installed = packagesOf(noted);
  return Object.entries(packagesOf(join(home, 'package-lock.json'))).every(
    ([path, entry]) => !path.includes('node_modules/') || isSatisfied(entry, installed[path]),
  );
}

/** @param {LockEntry} wanted @param {LockEntry | undefined} found */
function isSatisfied(wanted, found) {
  if (found === undefined) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  return wanted.version === found.version && Boolean(wanted.link) === Boolean(found.link);
}

/** @param {string} file @returns {Record<string, LockEntry>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
