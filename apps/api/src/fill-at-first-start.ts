import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { FirstStart, type ShownAccount } from './platform/first-start.ts';
import { tellLauncher } from './tell-launcher.ts';

/** Held while the demo clinic is made, so that processes that start at once make one. */
const FIRST_START_LOCK = '7310591847326209';

/** Makes the demo clinic, or an empty one where the settings say no; at later starts brings it to today. */
export async function fillAtFirstStart(app: NestFastifyApplication): Promise<readonly ShownAccount[]> {
  const runner = app.get(DataSource).createQueryRunner();
  // The others may wait longer than a statement usually may.
  await runner.query('SET statement_timeout = 0');
  await runner.query('SELECT pg_advisory_lock($1)', [FIRST_START_LOCK]);
  try {
    return await app.get(FirstStart).run(tell);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [FIRST_START_LOCK]);
    await runner.query('RESET statement_timeout');
    await runner.release();
  }
}

/** A password that was just made must reach a person even when no launcher listens; it is not logged. */
function tell(name: string): void {
  if (process.connected) void tellLauncher({ type: 'step', name });
  else process.stdout.write(`${name}\n`);
}
