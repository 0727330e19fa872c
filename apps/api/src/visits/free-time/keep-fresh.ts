import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { loadClinic } from '../clinic/clinic.ts';
import { FreeTime } from './free-time.ts';

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
    await this.unitOfWork.read(clinicId, async (tx) => {
      const { zone } = await loadClinic(tx);
      const today = zone.date(this.clock.now());
      await this.freeTime.of(tx, () => ({ from: today, to: zone.dateAfter(today, AHEAD_DAYS) }));
      this.freeTime.forgetBefore(clinicId, today);
    });
  }
}
