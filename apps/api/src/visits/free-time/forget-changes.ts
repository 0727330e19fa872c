import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SystemWork } from '../../platform/database/system-work.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { Periodic } from '../../platform/workers/periodic.ts';

const EVERY_MS = 3_600_000;

/**
 * Forgets notes of changes that every picture has seen: pictures are renewed every few minutes.
 * Units:  the database machine's own clock, because it says how long a note has been there and nothing of the clinic's day.
 */
@Injectable()
export class ForgetChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;

  constructor(
    @Inject(SystemWork) private readonly system: SystemWork,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'forget changes', everyMs: EVERY_MS, log }, () => this.forget());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  private async forget(): Promise<void> {
    await this.system.run((query) =>
      query(`DELETE FROM free_time_change WHERE at < clock_timestamp() - interval '1 day'`),
    );
  }
}
