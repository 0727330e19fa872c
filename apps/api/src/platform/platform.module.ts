import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditController } from './audit/audit.controller.ts';
import { AuditSealer } from './audit/audit-sealer.ts';
import { AbuseLimit } from './auth/abuse-limit.ts';
import { AuthGuard } from './auth/auth.guard.ts';
import { AuthNews } from './auth/auth-news.ts';
import { EveryRouteIsGuarded } from './auth/every-route-is-guarded.ts';
import { Passwords } from './auth/passwords.ts';
import { SessionController } from './auth/session.controller.ts';
import { SessionViews } from './auth/session-views.ts';
import { Sessions } from './auth/sessions.ts';
import { SignIn } from './auth/sign-in.ts';
import { SignInThrottle } from './auth/sign-in-throttle.ts';
import { Tokens } from './auth/tokens.ts';
import { TokensController } from './auth/tokens.controller.ts';
import { ClinicReader } from './clinics/clinic-reader.ts';
import { Clock } from './clock.ts';
import { Settings } from './config/settings.ts';
import { Listener } from './database/listener.ts';
import { ServerSecrets } from './database/server-secrets.ts';
import { SystemWork } from './database/system-work.ts';
import { UnitOfWork } from './database/unit-of-work.ts';
import { EventFeed } from './events/event-feed.ts';
import { EventPublisher } from './events/event-publisher.ts';
import { EventsController } from './events/events.controller.ts';
import { OpenStreams } from './events/open-streams.ts';
import { OutboxSignal } from './events/outbox-signal.ts';
import { FirstStart } from './first-start.ts';
import { Draining } from './health/draining.ts';
import { HealthController } from './health/health.controller.ts';
import { KnownRoutes } from './http/known-routes.ts';
import { ValidationPipe } from './http/validation.pipe.ts';
import { Writes } from './idempotency/writes.ts';
import { LOG, type Log } from './logging/log.ts';
import { Metrics } from './metrics/metrics.ts';
import { MetricsController } from './metrics/metrics.controller.ts';
import { PlatformGauges } from './metrics/platform-gauges.ts';
import { ProblemFilter } from './problem/problem.filter.ts';
import { THREADS, type ThreadOptions } from './threads/thread-options.ts';
import { Sweeper } from './workers/sweeper.ts';

/** What is made before the modules are: they get it, they do not make it. */
export interface PlatformParts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly source: DataSource;
  readonly routes: KnownRoutes;
  readonly metrics: Metrics;
  readonly draining: Draining;
  readonly threads: ThreadOptions;
}

const OFFERED: Provider[] = [
  UnitOfWork,
  Writes,
  ClinicReader,
  ServerSecrets,
  Sessions,
  Passwords,
  AuthNews,
  Listener,
  FirstStart,
  EventFeed,
  SystemWork,
];

/** Everything the features stand on. Global, because every feature stands on it. */
@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const given: Provider[] = [
      { provide: Settings, useValue: parts.settings },
      { provide: Clock, useValue: parts.clock },
      { provide: LOG, useValue: parts.log },
      { provide: DataSource, useValue: parts.source },
      { provide: KnownRoutes, useValue: parts.routes },
      { provide: Metrics, useValue: parts.metrics },
      { provide: Draining, useValue: parts.draining },
      { provide: THREADS, useValue: parts.threads },
    ];
    return {
      module: PlatformModule,
      controllers: [
        HealthController,
        MetricsController,
        SessionController,
        TokensController,
        EventsController,
        AuditController,
      ],
      providers: [
        ...given,
        ...OFFERED,
        OutboxSignal,
        AbuseLimit,
        SignIn,
        SignInThrottle,
        SessionViews,
        Tokens,
        EveryRouteIsGuarded,
        EventPublisher,
        OpenStreams,
        AuditSealer,
        Sweeper,
        PlatformGauges,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [...given, ...OFFERED],
    };
  }
}
