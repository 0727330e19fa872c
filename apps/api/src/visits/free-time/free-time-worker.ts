import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ClinicReader } from '../../platform/clinics/clinic-reader.ts';
import { Listener } from '../../platform/database/listener.ts';
import { EVENTS_CHANNEL, readAnnouncement } from '../../platform/events/announcement.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { Periodic } from '../../platform/workers/periodic.ts';
import { KeepFresh } from './keep-fresh.ts';

const EVERY_MS = 600_000;

/** Builds every clinic's picture when the server starts, and renews it when any server process has published an event. */
@Injectable()
export class FreeTimeWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;
  private readonly told = new Set<string>();
  private everybodyAt = -Infinity;

  constructor(
    @Inject(ClinicReader) private readonly clinics: ClinicReader,
    @Inject(Listener) listener: Listener,
    @Inject(KeepFresh) private readonly fresh: KeepFresh,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'free time', everyMs: EVERY_MS, log }, () => this.turn());
    listener.on(EVENTS_CHANNEL, (payload) => this.hear(readAnnouncement(payload).clinicId));
    listener.whenBack(() => {
      this.everybodyAt = -Infinity;
      this.periodic.soon();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Whoever was told of something; every few minutes, however busy it is, and after silence, everybody. */
  private async turn(): Promise<void> {
    const told = [...this.told];
    this.told.clear();
    const isDue = performance.now() - this.everybodyAt >= EVERY_MS;
    const clinicIds = isDue ? await this.everybody() : told;
    for (const clinicId of clinicIds) await this.fresh.refresh(clinicId);
  }

  private async everybody(): Promise<string[]> {
    this.everybodyAt = performance.now();
    return (await this.clinics.all()).map(({ id }) => id);
  }

  private hear(clinicId: string): void {
    this.told.add(clinicId);
    this.periodic.soon();
  }
}
