import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../postgres/start-failure.mjs';
import { runNpm } from './run-npm.mjs';
import { outputHash, sourceHash } from './source-hash.mjs';

const RESULTS = ['apps/api/dist/main.js', 'apps/web/dist/index.html'];

/**
 * Builds the app when its sources are not those of the last build, or when somebody else has built since.
 * Shape:  `true` when it built.
 * Errors: `StartFailure`.
 * @param {{ home: string, note?: (line: string) => void, announce?: () => void, signal?: AbortSignal }} how
 * @returns {Promise<boolean>}
 */
export async function ensureBuilt({ home, note = console.log, announce = () => {}, signal }) {
  const folder = join(home, 'node_modules', '.cache', 'higaeri');
  const stamp = join(folder, 'build');
  const sources = sourceHash(home);
  if (isComplete(home) && existsSync(stamp) && readFileSync(stamp, 'utf8') === `${sources} ${outputHash(home)}`)
    return false;
  announce();
  rmSync(stamp, { force: true });
  await runNpm(['run', 'build'], {
    home,
    note,
    signal,
    telling: /^\s*[✔✖]/,
    env: { NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  if (!isComplete(home))
    throw new StartFailure(`The build ended without ${RESULTS.find((file) => !existsSync(join(home, file)))}.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, `${sources} ${outputHash(home)}`);
  return true;
}

/** @param {string} home */
function isComplete(home) {
  return RESULTS.every((file) => existsSync(join(home, file)));
}
