import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartFailure, systemCode } from './start-failure.mjs';

/**
 * Makes sure the data folder exists and can be written.
 * Shape:  answers its real path; a new folder is readable by its owner only.
 * Errors: `StartFailure`, naming the folder.
 * @param {string} dataDir
 */
export function prepareDataFolder(dataDir) {
  const folder = resolve(dataDir);
  try {
    makeFolder(folder);
    const probe = join(folder, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return realpathSync(folder);
  } catch (error) {
    throw new StartFailure(
      `The data folder ${folder} cannot be written (${reason(error)}): change its owner, or choose another with HIGAERI_DATA_DIR.`,
      error,
    );
  }
}

/**
 * Not mkdir's own recursion: under /proc and the like Node never comes back from it.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** @param {unknown} error */
function reason(error) {
  const words = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'read-only file system',
    ENOSPC: 'disk full',
    ENOTDIR: 'a file is in the way',
    EEXIST: 'a file is in the way',
    ENOENT: 'no folder can be made there',
  };
  const code = systemCode(error);
  return words[/** @type {keyof typeof words} */ (code)] ?? (code || String(error));
}
