import { browserRun } from './browser-run.mjs';
import { jestRun } from './jest-run.mjs';
import { toolsRun } from './node-run.mjs';
import { staticCheck } from './static-check.mjs';

const nx = 'node_modules/nx/dist/bin/nx.js';

/** Everything `npm test` does, in order: name, what it is in words, and a function that answers `{ passed, failed }`. */
export const stages = [
  ['format', 'prettier', staticCheck(['node_modules/prettier/bin/prettier.cjs', '--check', '.'])],
  ['types', 'type-check and compile', staticCheck(['node_modules/typescript/bin/tsc', '-b'])],
  ['lint', 'eslint and project boundaries', staticCheck([nx, 'run-many', '-t', 'lint', '--outputStyle=static'])],
  [
    'imports',
    'who imports whom',
    staticCheck([
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations', 'tools/postgres'],
    ]),
  ],
  ['build', 'web build', staticCheck(['node_modules/vite/bin/vite.js', 'build', 'apps/web'])],
  ['first-load', 'what each screen loads first', staticCheck(['apps/web/first-load.mjs'])],
  ['unit', 'rules and scheduling', jestRun('unit', 'libs/domain', 'libs/scheduling')],
  ['api', 'server, with a real PostgreSQL', jestRun('api', 'apps/api')],
  ['web', 'screens', jestRun('web', 'apps/web')],
  ['tools', 'launcher and tools', toolsRun],
  ['browser', 'whole days in a browser', browserRun],
].map(([name, words, run]) => ({ name, words, run }));
