import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asSeenBy, lastComplaint, runProgram } from './run-program.mjs';
import { keepSecret, readSecret } from './secret-file.mjs';
import { settingsFor } from './server-settings.mjs';
import { StartFailure } from './start-failure.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */
/** @typedef {{ higaeri: string, postgres: string }} Passwords */

/**
 * Makes sure that a cluster of this version with our two roles exists, and answers their passwords.
 * Shape:  a new cluster appears under its name only when it is whole; what a killed start left half done is removed.
 *         Lost password files are replaced and the roles given the new passwords.
 * Errors: `StartFailure`.
 * @param {{ folder: string, cluster: string, account: Account | undefined, binaries: Binaries, durable: boolean, log: (sentence: string) => void }} where
 * @returns {Promise<Passwords>}
 */
export async function ensureCluster({ folder, cluster, account, binaries, durable, log }) {
  removeHalfMade(cluster);
  const known = readPasswords(folder);
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    refuseOtherVersion(cluster, binaries.major);
    if (known) return known;
    const renewed = keepPasswords(folder);
    await runSql(cluster, account, binaries, passwordSql(renewed));
    return renewed;
  }
  refuseForeignFolder(cluster);
  log('Creating the database folder');
  const passwords = known ?? keepPasswords(folder);
  const fresh = `${cluster}.new-${process.pid}`;
  mkdirSync(fresh, { mode: 0o700 });
  if (account) chownSync(fresh, account.uid, account.gid);
  await initialise(fresh, account, binaries, durable);
  await runSql(fresh, account, binaries, rolesSql(passwords));
  renameSync(fresh, cluster);
  return passwords;
}

/** @param {string} cluster */
function removeHalfMade(cluster) {
  const started = `${basename(cluster)}.new-`;
  for (const name of readdirSync(dirname(cluster))) {
    if (name.startsWith(started))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** @param {string} cluster @param {number} major */
function refuseOtherVersion(cluster, major) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === String(major)) return;
  throw new StartFailure(
    `The data in ${cluster} was written by PostgreSQL ${found}, and this Higaeri brings PostgreSQL ${major}: ` +
      'start it with the Higaeri that wrote it, or give this one another folder with HIGAERI_DATA_DIR.',
  );
}

/** @param {string} cluster */
function refuseForeignFolder(cluster) {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return;
  throw new StartFailure(
    `The folder ${cluster} exists and holds no PostgreSQL data: move it away, or choose another with HIGAERI_DATA_DIR.`,
  );
}

/** @param {string} folder @returns {Passwords | undefined} */
function readPasswords(folder) {
  const higaeri = readSecret(join(folder, 'postgres-password'));
  const postgres = readSecret(join(folder, 'postgres-admin-password'));
  return higaeri && postgres ? { higaeri, postgres } : undefined;
}

/** @param {string} folder @returns {Passwords} */
function keepPasswords(folder) {
  const passwords = { higaeri: randomBytes(24).toString('base64url'), postgres: randomBytes(24).toString('base64url') };
  keepSecret(join(folder, 'postgres-password'), passwords.higaeri);
  keepSecret(join(folder, 'postgres-admin-password'), passwords.postgres);
  return passwords;
}

/** @param {string} fresh @param {Account | undefined} account @param {Binaries} binaries @param {boolean} durable */
async function initialise(fresh, account, binaries, durable) {
  const settings = Object.entries(settingsFor(durable)).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const args = [
    '-D',
    asSeenBy(fresh, account),
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
  ];
  args.push(
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
    ...settings,
  );
  await runProgram(binaries.initdb, args, fresh, account, '');
  writeFileSync(join(fresh, 'pg_hba.conf'), HBA);
  chmodSync(join(fresh, 'pg_hba.conf'), 0o600);
}

/** initdb's own file trusts everybody on the machine; ours is in place before the server ever listens. */
const HBA = `# Written by Higaeri: password only, from this machine only.
host all all 127.0.0.1/32 scram-sha-256
host replication postgres 127.0.0.1/32 scram-sha-256
`;

/**
 * The everyday role is no superuser: row-level security binds it like any other, and it cannot reach the machine.
 * @param {Passwords} passwords
 */
function rolesSql(passwords) {
  return [
    'CREATE ROLE higaeri LOGIN CREATEDB CREATEROLE',
    'GRANT pg_monitor TO higaeri',
    'CREATE DATABASE higaeri OWNER higaeri',
    ...passwordSql(passwords),
  ];
}

/** @param {Passwords} passwords */
function passwordSql(passwords) {
  return [`ALTER ROLE higaeri PASSWORD '${passwords.higaeri}'`, `ALTER ROLE postgres PASSWORD '${passwords.postgres}'`];
}

/**
 * Runs statements while no server is up, in PostgreSQL's single-user mode.
 * @param {string} cluster @param {Account | undefined} account @param {Binaries} binaries @param {string[]} statements
 */
async function runSql(cluster, account, binaries, statements) {
  const args = ['--single', '-D', asSeenBy(cluster, account), '-c', 'log_min_messages=error', 'postgres'];
  const output = await runProgram(binaries.postgres, args, cluster, account, `${statements.join(';\n')};\n`);
  // Single-user mode ends with 0 whatever happened.
  if (/^.*(ERROR|FATAL|PANIC): /m.test(output))
    throw new StartFailure(`The database roles could not be made: ${lastComplaint(output)}`);
}
