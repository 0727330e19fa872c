import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ClinicReader } from '../../platform/clinics/clinic-reader.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { EventFeed } from '../../platform/events/event-feed.ts';
import { lastEventId } from '../../platform/events/event-head.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { Periodic } from '../../platform/workers/periodic.ts';
import { KeepFresh } from './keep-fresh.ts';

const EVERY_MS = 600_000;

/** Builds every clinic's picture when the server starts, and renews it when any server process has published an event. */
@Injectable()
export class FreeTimeWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;
  private readonly stops = new Map<string, () => void>();
  private readonly told = new Set<string>();

  constructor(
    @Inject(ClinicReader) private readonly clinics: ClinicReader,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(EventFeed) private readonly feed: EventFeed,
    @Inject(KeepFresh) private readonly fresh: KeepFresh,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'free time', everyMs: EVERY_MS, log }, () => this.turn());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.stops.values()) stop();
    await this.periodic.stop();
  }

  /** Whoever was told of something, or else, every few minutes, everybody. */
  private async turn(): Promise<void> {
    const told = [...this.told];
    this.told.clear();
    const clinicIds = told.length > 0 ? told : (await this.clinics.all()).map(({ id }) => id);
    for (const clinicId of clinicIds) {
      if (!this.stops.has(clinicId)) await this.listen(clinicId);
      await this.fresh.refresh(clinicId);
    }
  }

  private async listen(clinicId: string): Promise<void> {
    const cursor = Number(await this.unitOfWork.read(clinicId, lastEventId));
    const deliver = (): void => {
      this.told.add(clinicId);
      this.periodic.soon();
    };
    this.stops.set(clinicId, this.feed.subscribe({ clinicId, cursor, deliver }));
  }
}
