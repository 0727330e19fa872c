import { fileURLToPath } from 'node:url';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.ts';
import { ENTITIES } from './entities.ts';
import type { Clock } from './platform/clock.ts';
import type { Settings } from './platform/config/settings.ts';
import { createDataSource } from './platform/database/data-source.ts';
import { Draining } from './platform/health/draining.ts';
import { createHttpAdapter } from './platform/http/http-server.ts';
import { KnownRoutes } from './platform/http/known-routes.ts';
import type { Log } from './platform/logging/log.ts';
import { NestLog } from './platform/logging/nest-log.ts';
import { Metrics } from './platform/metrics/metrics.ts';
import { serveOpenApi } from './platform/openapi/serve-openapi.ts';
import type { PlatformParts } from './platform/platform.module.ts';
import type { ThreadOptions } from './platform/threads/thread-options.ts';
import { problemCodeOf } from './platform/problem/send-problem.ts';
import { serveWeb } from './platform/web/serve-web.ts';

/** Beside `apps/api`, whether this runs from its source or from `dist`. */
const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** What a spec starts otherwise. */
export interface AppOptions {
  /** Another root module than the whole server's. */
  readonly root?: ((parts: PlatformParts) => DynamicModule) | undefined;
  readonly threads?: ThreadOptions | undefined;
}

/** Puts the server together; nothing is reached and nothing listens until `init` and `listen`. */
export async function createApp(
  settings: Settings,
  clock: Clock,
  log: Log,
  { root = (parts) => AppModule.on(parts), threads = { nodeOptions: [] } }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const routes = new KnownRoutes();
  const metrics = new Metrics();
  const draining = new Draining();
  const source = createDataSource(settings, ENTITIES);
  const adapter = await createHttpAdapter(settings, log, routes);
  const fastify = adapter.getInstance<FastifyInstance>();
  metrics.watch(fastify, problemCodeOf);
  draining.watch(fastify);
  await serveWeb(fastify, WEB, routes);
  const app = await NestFactory.create<NestFastifyApplication>(
    root({ settings, clock, log, source, routes, metrics, draining, threads }),
    adapter,
    { logger: new NestLog(log), bodyParser: false, abortOnError: false },
  );
  serveOpenApi(app);
  return app;
}
