import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ClinicReader } from '../../../platform/clinics/clinic-reader.ts';
import { Listener } from '../../../platform/database/listener.ts';
import { EVENTS_CHANNEL } from '../../../platform/events/event-publisher.ts';
import { LOG, type Log } from '../../../platform/logging/log.ts';
import { Periodic } from '../../../platform/workers/periodic.ts';
import { ReplanClinic } from './replan-clinic.ts';

const EVERY_MS = 30_000;
/** One act at a desk is several events. */
const GATHER_MS = 1_500;

/** Watches every clinic's day: soon after something was written, in whichever process, and every half minute for what time brings. */
@Injectable()
export class Replanner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly periodic: Periodic;
  private readonly changed = new Set<string>();
  private gathering: NodeJS.Timeout | undefined;
  private everybodyAt = 0;

  constructor(
    @Inject(ClinicReader) private readonly clinics: ClinicReader,
    @Inject(ReplanClinic) private readonly clinic: ReplanClinic,
    @Inject(Listener) listener: Listener,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'replanner', everyMs: EVERY_MS, log }, () => this.turn());
    listener.on(EVENTS_CHANNEL, (clinicId) => this.hear(clinicId));
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Before the threads that plan are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.gathering);
    await this.periodic.stop();
  }

  private hear(clinicId: string): void {
    this.changed.add(clinicId);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.periodic.soon();
    }, GATHER_MS).unref();
  }

  private async turn(): Promise<void> {
    const everybody = performance.now() - this.everybodyAt >= EVERY_MS;
    const ids = everybody ? (await this.clinics.all()).map(({ id }) => id) : [...this.changed];
    if (everybody) this.everybodyAt = performance.now();
    this.changed.clear();
    for (const id of ids) await this.clinic.ifChanged(id);
  }
}
