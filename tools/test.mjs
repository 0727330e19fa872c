/**
 * Everything that can be checked, in one command: `npm test`, or some stages only: `npm test -- unit browser`.
 * Installs what is missing first. The last line says `N passed, N failed`; the exit code is 1 when anything failed.
 */
import { ensureInstalled } from './start/install.mjs';
import { chosenStages } from './test/chosen-stages.mjs';
import { root } from './test/root.mjs';
import { runStages } from './test/run-stages.mjs';
import { stages } from './test/stages.mjs';

try {
  const chosen = chosenStages(stages, process.argv.slice(2));
  await ensureInstalled({ home: root, announce: () => console.log('Installing dependencies …') });
  const { passed, failed } = await runStages(chosen);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
