import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNode } from './run-command.mjs';

/** The tests of our own programs (`*.test.mjs` below `tools`), run by Node's own test runner. */
export async function toolsRun() {
  const files = (await readdir(join(root, 'tools'), { recursive: true }))
    .filter((path) => path.endsWith('.test.mjs') && !path.includes('node_modules'))
    .map((path) => join('tools', path));
  const { code, output } = await runNode('--test', ['--test-reporter=tap', '--test-concurrency=2', ...files], {
    quiet: true,
  });
  if (code !== 0) process.stdout.write(output);
  return countTap(output, code);
}

/** What Node's TAP summary says, as one pair of numbers. */
export function countTap(output, code) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled') + count('skipped') + count('todo');
  return { passed: count('pass'), failed: code !== 0 && failed === 0 ? 1 : failed };
}
