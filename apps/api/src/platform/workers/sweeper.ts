import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { SystemWork } from '../database/system-work.ts';
import { LOG, type Log } from '../logging/log.ts';
import { Periodic } from './periodic.ts';

const SWEEPER_LOCK = '7310591847326208';
const HOUR = 3_600_000;

/* What is forgotten, and after how many hours. */
const FORGOTTEN: readonly { readonly hours: number; readonly sql: string }[] = [
  { hours: 48, sql: `DELETE FROM idempotency_record WHERE created_at < $1` },
  { hours: 48, sql: `DELETE FROM event WHERE at < $1` },
  { hours: 30 * 24, sql: `DELETE FROM session WHERE expires_at < $1` },
  { hours: 24, sql: `DELETE FROM sign_in_attempt WHERE window_started_at < $1` },
];

/** Forgets what has served its time: replays, old events, ended sessions, counts of tries to sign in. */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;

  constructor(
    private readonly system: SystemWork,
    private readonly clock: Clock,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'sweeper', everyMs: HOUR / 6, log }, () => this.sweep());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.system.run(async (query) => {
      const [lock] = await query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [SWEEPER_LOCK]);
      if (!lock?.mine) return;
      for (const { hours, sql } of FORGOTTEN) await query(sql, [new Date(now - hours * HOUR)]);
    });
  }
}
