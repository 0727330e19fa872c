import { startDemoClock } from './demo/clock/start-demo-clock.ts';
import { StartedClock, SystemClock, type Clock } from './platform/clock.ts';
import { readSettings, type Settings } from './platform/config/settings.ts';
import { StartFailure } from './platform/config/start-failure.ts';
import { migrate } from './platform/database/migrate.ts';
import { createLog } from './platform/logging/log.ts';
import { fillAtFirstStart } from './fill-at-first-start.ts';
import { runApi } from './running-api.ts';
import { tellLauncher } from './tell-launcher.ts';

/** The server as a process: settings, database, serving, and the way out. Errors end it with one sentence and exit code 1. */
export async function serve(): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const log = createLog(settings.HIGAERI_LOG_LEVEL);
    await tellLauncher({ type: 'step', name: 'Bringing the database up to date' });
    await migrate(settings.DATABASE_URL);
    const api = await runApi(settings, await clockOf(settings), log, {
      beforeServing: fillAtFirstStart,
    });
    endOn(() => api.close());
    log.info({ url: api.url }, 'serving');
    await tellLauncher({ type: 'ready', url: api.url, accounts: api.accounts, dataDir: settings.HIGAERI_DATA_DIR });
  } catch (error) {
    await giveUp(error);
  }
}

async function clockOf(settings: Settings): Promise<Clock> {
  if (settings.HIGAERI_DEMO === 'on') return startDemoClock(settings, new Date());
  return settings.HIGAERI_CLOCK === '' ? new SystemClock() : new StartedClock(new Date(settings.HIGAERI_CLOCK));
}

/** A polite signal, or the launcher's end, drains the server; a second Ctrl-C does not wait for that. */
function endOn(close: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', end).on('disconnect', end);
  process.on('SIGINT', () => (ending ? process.exit(1) : end()));
}

async function giveUp(error: unknown): Promise<never> {
  const sentences = error instanceof StartFailure ? error.sentences : [sentenceOf(error)];
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  await tellLauncher({ type: 'failed', sentence: sentences.join('\n') });
  process.exit(1);
}

function sentenceOf(error: unknown): string {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `The port ${port ?? ''} is in use: stop what uses it, or choose another with PORT.`;
  if (code === 'EACCES') return `The port ${port ?? ''} may not be used by this user: choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL') return 'HIGAERI_HOST is no address of this machine.';
  return `The server could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
