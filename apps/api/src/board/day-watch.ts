import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ClinicReader } from '../platform/clinics/clinic-reader.ts';
import { Clock } from '../platform/clock.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { LOG, type Log } from '../platform/logging/log.ts';
import { Periodic } from '../platform/workers/periodic.ts';
import { WatchClinic } from './watch-clinic.ts';

const EVERY_MS = 30_000;

/** Looks at the clock for every clinic, in one of the server processes at a time. */
@Injectable()
export class DayWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;

  constructor(
    @Inject(ClinicReader) private readonly clinics: ClinicReader,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(WatchClinic) private readonly watch: WatchClinic,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'day watch', everyMs: EVERY_MS, log }, () => this.turn());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  async turn(): Promise<void> {
    for (const { id } of await this.clinics.all()) {
      await this.unitOfWork.write(id, async (tx) => {
        if (await tx.tryLock('day-watch')) await this.watch.look(tx, this.clock.now());
      });
    }
  }
}
