import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { KnownClinic } from './clinic-picture.ts';
import { FreeTime, type Span } from './free-time.ts';

/** How far ahead a search may look. */
const AHEAD_DAYS = 60;

/** Reads ahead, so that no question has to wait for more than the one that asks whether anything is new. */
@Injectable()
export class KeepFresh {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(FreeTime) private readonly freeTime: FreeTime,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** From today to as far as anybody may look. */
  async refresh(clinicId: string): Promise<void> {
    const now = this.clock.now();
    const ahead = ({ clinic: { zone } }: KnownClinic): Span => {
      const today = zone.date(now);
      return { from: today, to: zone.dateAfter(today, AHEAD_DAYS) };
    };
    const { clinic } =
      (await this.freeTime.remembered(clinicId, ahead)) ??
      (await this.unitOfWork.read(clinicId, (tx) => this.freeTime.of(tx, ahead)));
    this.freeTime.forgetBefore(clinicId, clinic.zone.date(now));
  }
}
