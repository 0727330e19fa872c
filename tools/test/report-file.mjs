import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Where a runner writes its counts; what an earlier run left there is removed first. */
export async function emptyReportFile(name) {
  const folder = join(root, 'test-results');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  await rm(file, { force: true });
  return file;
}

/** The report, or undefined when the runner ended before it wrote one. */
export async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
