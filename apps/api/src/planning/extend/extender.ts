import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ClinicReader } from '../../platform/clinics/clinic-reader.ts';
import { LOG, type Log } from '../../platform/logging/log.ts';
import { Periodic } from '../../platform/workers/periodic.ts';
import { ExtendClinic } from './extend-clinic.ts';

const EVERY_MS = 60_000;

/** Every minute, for every clinic, in one of the server processes at a time. The timer is the machine's; what is due, the clinic's clock decides. */
@Injectable()
export class Extender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;

  constructor(
    @Inject(ClinicReader) private readonly clinics: ClinicReader,
    @Inject(ExtendClinic) private readonly clinic: ExtendClinic,
    @Inject(LOG) log: Log,
  ) {
    this.periodic = new Periodic({ name: 'extender', everyMs: EVERY_MS, log }, () => this.turn());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  private async turn(): Promise<void> {
    for (const { id } of await this.clinics.all()) await this.clinic.ifElected(id);
  }
}
