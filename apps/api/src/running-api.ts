import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { ShownAccount } from './platform/first-start.ts';
import { createApp, type AppOptions } from './create-app.ts';
import type { Clock } from './platform/clock.ts';
import type { Settings } from './platform/config/settings.ts';
import { Listener } from './platform/database/listener.ts';
import { unreachable } from './platform/database/unreachable.ts';
import { Draining } from './platform/health/draining.ts';
import type { Log } from './platform/logging/log.ts';

export interface RunningApi {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly accounts: readonly ShownAccount[];
  /** Takes nothing new, finishes what is under way, then lets go of the database. */
  close(): Promise<void>;
}

export interface RunOptions extends AppOptions {
  /** Runs when everything is up but the port: the demo clinic is made here. */
  readonly beforeServing?: (app: NestFastifyApplication) => Promise<readonly ShownAccount[]>;
}

/** Starts serving on a migrated database. Errors: as of `listen`, and `StartFailure` for the database. */
export async function runApi(
  settings: Settings,
  clock: Clock,
  log: Log,
  options: RunOptions = {},
): Promise<RunningApi> {
  const app = await createApp(settings, clock, log, options);
  const source = app.get(DataSource);
  try {
    await source.initialize();
  } catch (error) {
    throw unreachable(settings.DATABASE_URL, error);
  }
  const close = async (): Promise<void> => {
    app.get(Draining).active = true;
    await app.close();
    await app.get(Listener).stop();
    await source.destroy();
  };
  try {
    await app.init();
    await app.get(Listener).start();
    const accounts = (await options.beforeServing?.(app)) ?? [];
    await app.listen(settings.PORT, settings.HIGAERI_HOST);
    return { app, url: addressOf(app, settings), accounts, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function addressOf(app: NestFastifyApplication, settings: Settings): string {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
  const everywhere = settings.HIGAERI_HOST === '0.0.0.0' || settings.HIGAERI_HOST === '::';
  const host = everywhere
    ? 'localhost'
    : settings.HIGAERI_HOST.includes(':')
      ? `[${settings.HIGAERI_HOST}]`
      : settings.HIGAERI_HOST;
  return `http://${host}:${port}`;
}
