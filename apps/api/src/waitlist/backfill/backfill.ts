import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ClinicReader } from '../../platform/clinics/clinic-reader.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { Periodic } from '../../platform/workers/periodic.ts';
import { FreedChains } from '../../visits/reservations/freed-chains.ts';
import { BackfillClinic } from './backfill-clinic.ts';

const EVERY_MS = 15_000;

/** Looks after the waitlists: at once when this process has freed an afternoon, and every few seconds for offers that run out. */
@Injectable()
export class Backfill implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;

  constructor(
    @Inject(ClinicReader) private readonly clinics: ClinicReader,
    @Inject(BackfillClinic) private readonly clinic: BackfillClinic,
    @Inject(FreedChains) freed: FreedChains,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'backfill', everyMs: EVERY_MS, log }, () => this.turn());
    freed.onFreed(() => this.periodic.soon());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  private async turn(): Promise<void> {
    for (const { id } of await this.clinics.all()) await this.clinic.once(id);
  }
}
