import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { dateIn } from '../../../platform/clinic-time.ts';
import { Clock } from '../../../platform/clock.ts';
import { ClinicReader } from '../../../platform/clinics/clinic-reader.ts';
import { Listener } from '../../../platform/database/listener.ts';
import { EVENTS_CHANNEL, readAnnouncement, type Announcement } from '../../../platform/events/announcement.ts';
import { LOG, type Log } from '../../../platform/logging/log.ts';
import { Periodic } from '../../../platform/workers/periodic.ts';
import { ReplanClinic } from './replan-clinic.ts';

const EVERY_MS = 30_000;
/** One act at a desk is several events. */
const GATHER_MS = 1_500;

/** Watches every clinic's today: soon after something was written that concerns it, in whichever process, and every half minute for what time brings. */
@Injectable()
export class Replanner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly periodic: Periodic;
  private readonly changed = new Set<string>();
  private readonly zones = new Map<string, string>();
  private gathering: NodeJS.Timeout | undefined;
  private everybodyAt = 0;

  constructor(
    @Inject(ClinicReader) private readonly clinics: ClinicReader,
    @Inject(ReplanClinic) private readonly clinic: ReplanClinic,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Listener) listener: Listener,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'replanner', everyMs: EVERY_MS, log }, () => this.turn());
    listener.on(EVENTS_CHANNEL, (payload) => this.hear(readAnnouncement(payload)));
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Before the threads that plan are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.gathering);
    await this.periodic.stop();
  }

  private hear({ clinicId, dates }: Announcement): void {
    const zone = this.zones.get(clinicId);
    if (zone !== undefined && dates !== null && !dates.includes(dateIn(zone, this.clock.now()))) return;
    this.changed.add(clinicId);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.periodic.soon();
    }, GATHER_MS).unref();
  }

  private async turn(): Promise<void> {
    const everybody = performance.now() - this.everybodyAt >= EVERY_MS;
    const ids = everybody ? await this.everybody() : [...this.changed];
    this.changed.clear();
    for (const id of ids) await this.clinic.ifChanged(id);
  }

  private async everybody(): Promise<string[]> {
    this.everybodyAt = performance.now();
    const all = await this.clinics.all();
    for (const { id, timeZone } of all) this.zones.set(id, timeZone);
    return all.map(({ id }) => id);
  }
}
