import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['apps', 'libs', 'migrations'];
const ROOT_FILES = ['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json'];
const NOT_SOURCE = new Set(['node_modules', 'dist', 'out-tsc', 'coverage', '.vite']);

/**
 * One text for the content of everything a build reads; specs do not count.
 * @param {string} home
 */
export function sourceHash(home) {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) => filesBelow(home, folder, isSource));
  for (const file of [...ROOT_FILES, ...files])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(home, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * One text for what lies in the `dist` folders, which changes whenever anybody builds.
 * @param {string} home
 */
export function outputHash(home) {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    for (const file of filesBelow(home, folder, (name) => !NOT_SOURCE.has(name) || name === 'dist')) {
      if (!file.includes('/dist/')) continue;
      const { size, mtimeMs } = statSync(join(home, file));
      hash.update(`${file}\0${size}\0${mtimeMs}\0`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} name */
function isSource(name) {
  return !NOT_SOURCE.has(name) && !/\.spec\.tsx?$/.test(name);
}

/**
 * @param {string} home @param {string} folder @param {(name: string) => boolean} counts
 * @returns {string[]} sorted, relative to `home`
 */
function filesBelow(home, folder, counts) {
  return readdirSync(join(home, folder), { withFileTypes: true })
    .filter((entry) => counts(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(home, path, counts);
      return entry.isFile() ? [path] : [];
    });
}
