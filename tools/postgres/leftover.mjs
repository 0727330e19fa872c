import { isPostgresOn } from './process-identity.mjs';
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.mjs';
import { StartFailure, systemCode } from './start-failure.mjs';

/**
 * Clears the way for a new server: one that is still running on the cluster (its Higaeri was killed) is shut down,
 * a `postmaster.pid` that names a process which is no PostgreSQL of this cluster is disowned.
 * Shape:  called only by the holder of the folder's lock, so the running server has no other master.
 * Errors: `StartFailure` when it may not be stopped or does not end in time.
 * @param {string} cluster @param {(sentence: string) => void} log @param {number} timeoutMs
 */
export async function stopLeftover(cluster, log, timeoutMs) {
  const found = readPostmasterFile(cluster);
  if (found === undefined) return;
  if (!isPostgresOn(found.pid, cluster)) return disownPostmasterFile(cluster);
  log(`Stopping the PostgreSQL (process ${found.pid}) that an earlier Higaeri left behind`);
  ask(found.pid);
  const deadline = Date.now() + timeoutMs;
  while (isPostgresOn(found.pid, cluster)) {
    if (Date.now() > deadline)
      throw new StartFailure(
        `A PostgreSQL (process ${found.pid}) is still running on ${cluster} and does not end: stop it by hand.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  if (readPostmasterFile(cluster)?.pid === found.pid) disownPostmasterFile(cluster);
}

/** @param {number} pid */
function ask(pid) {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return;
    throw new StartFailure(
      `A PostgreSQL (process ${pid}) of another user is still running on the data folder: stop it first.`,
      error,
    );
  }
}
