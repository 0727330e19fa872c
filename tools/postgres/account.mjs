import { readFileSync, statSync } from 'node:fs';
import { StartFailure } from './start-failure.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} Account */

/** In this order; `higaeri` is for operators who want an account of its own. */
const UNPRIVILEGED = ['higaeri', 'postgres', 'nobody'];

/**
 * The account PostgreSQL runs under: `undefined` means "whoever we are", because only root must step down.
 * Shape:  the owner of an existing cluster stays its owner; else the first of `higaeri`, `postgres`, `nobody` that exists.
 * Errors: `StartFailure` when root has nobody to step down to.
 * @param {string} cluster
 * @returns {Account | undefined}
 */
export function accountFor(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== 0) return ownerAccount(accounts, owner, cluster);
  const found = UNPRIVILEGED.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  if (found) return found;
  throw new StartFailure(
    `PostgreSQL refuses to run as root, and none of the accounts ${UNPRIVILEGED.join(', ')} exists here: create one, or start Higaeri as an ordinary user.`,
  );
}

/** @param {Account[]} accounts @param {number} uid @param {string} cluster */
function ownerAccount(accounts, uid, cluster) {
  const found = accounts.find((account) => account.uid === uid);
  if (found) return found;
  throw new StartFailure(
    `The database folder ${cluster} belongs to user number ${uid}, who has no account on this machine: give it to one with "chown -R".`,
  );
}

/** @returns {Account[]} */
function readAccounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
