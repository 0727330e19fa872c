/**
 * Simulates a clinic: `npm run simulate -- --policy first-come,ours --days 250 --rooms 5,6`.
 * Prints a comparison, writes it as a chart and as CSV. Exit code 1, with a sentence, for what cannot be simulated or written.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { outcomesCsv, simulate } from '@higaeri/scheduling';
import { chartOf } from './chart.ts';
import type { Options } from './options.ts';
import { HELP, readOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { tableOf } from './table.ts';
import { variantsOf } from './variants.ts';

async function run(options: Options): Promise<void> {
  const { days, seed, visits, out } = options;
  const variants = variantsOf(options);
  await makeFolder(out);
  const outcomes = simulate(variants, { days, seed, onDay: progressOn(process.stderr) });
  console.log(tableOf(outcomes));
  const subtitle = `${days} days of ${visits} booked visits, seed ${seed}; bars are means, lines their 95 % intervals`;
  const chart = join(out, 'simulation.svg');
  const csv = join(out, 'simulation.csv');
  await writeFile(chart, chartOf(outcomes, subtitle));
  await writeFile(csv, outcomesCsv(outcomes));
  console.log(`\nChart: ${chart}\nEvery figure: ${csv}`);
}

/** One folder after the other: asked for all at once, Node never ends where the system says that a folder it can not make does not exist. */
async function makeFolder(folder: string): Promise<void> {
  const whole = resolve(folder);
  if (dirname(whole) !== whole && !existsSync(dirname(whole))) await makeFolder(dirname(whole));
  if (!existsSync(whole) || !statSync(whole).isDirectory()) await mkdir(whole);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
} catch (error) {
  console.error(error instanceof RangeError ? error.message : sentenceOf(error));
  process.exitCode = 1;
}

function sentenceOf(error: unknown): unknown {
  const isFileTrouble = error instanceof Error && 'syscall' in error;
  return isFileTrouble ? `The results cannot be written: ${error.message}. Choose another folder with --out.` : error;
}
