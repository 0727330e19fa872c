/**
 * Fills an embedded PostgreSQL with clinics and their year: `npm run fill -- --clinics 50 --months 12`.
 * Exit code 1, with a sentence, for what cannot be filled.
 */
import { mkdir } from 'node:fs/promises';
import { startPostgres } from '@higaeri/postgres/start-postgres';
import { fillDatabase } from './fill-database.ts';
import { HELP, readOptions, type Options } from './options.ts';

async function run({ data, ...filling }: Options): Promise<void> {
  await mkdir(data, { recursive: true });
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const postgres = await startPostgres({ dataDir: data, log: say });
  try {
    const { clinics, visits, reservations, facts } = await fillDatabase(postgres, { ...filling, say });
    console.log(`${clinics} clinics, ${visits} visits, ${facts} facts, ${reservations} reservations in ${data}`);
  } finally {
    await postgres.stop();
  }
}

try {
  const options = readOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  if (options.help) process.stdout.write(HELP);
  else await run(options);
} catch (error) {
  console.error(error instanceof RangeError || isSentence(error) ? error.message : error);
  process.exitCode = 1;
}

function isSentence(error: unknown): error is Error {
  return error instanceof Error && error.name === 'StartFailure';
}
