import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { ReservationBook } from '../../visits/reservations/reservation-book.ts';
import { InUseRepository } from '../ready/in-use.repository.ts';
import { cleaningIsOver, datesOf, dueVisitIds, loadDueVisits } from './due-visits.ts';

const ELECTION = 'extender';

/** Keeps the reservations of a clinic true while time passes. */
@Injectable()
export class ExtendClinic {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
    @Inject(InUseRepository) private readonly inUse: InUseRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One turn, unless another process has it. */
  async ifElected(clinicId: string): Promise<void> {
    await this.unitOfWork.write(clinicId, async (tx) => {
      if (await tx.tryLock(ELECTION)) await this.inside(tx);
    });
  }

  /** One turn, after whoever has it. */
  async extendOnce(clinicId: string): Promise<void> {
    await this.unitOfWork.write(clinicId, async (tx) => {
      await tx.lock([ELECTION]);
      await this.inside(tx);
    });
  }

  /** Shape: whoever stays longer keeps the room and displaces what was planned behind; lost places that are free again are given back; cleaning that is over ends. */
  private async inside(tx: Tx): Promise<void> {
    const now = this.clock.now();
    const { zone } = await loadClinic(tx);
    const today = zone.date(now);
    const due = await dueVisitIds(tx, now, today);
    if (due.length === 0 && !(await cleaningIsOver(tx, now))) return;
    await this.reservations.lockDays(tx, [...(await datesOf(tx, due)), today]);
    for (const resourceId of await this.inUse.endPastCleaning(tx, now)) {
      tx.publish({ type: 'resource.changed', date: today, resourceId });
    }
    // Looked for again under the lock: what was due may have been done meanwhile.
    const visits = await loadDueVisits(tx, await dueVisitIds(tx, now, today));
    await this.reservations.tick(tx, visits, now);
  }
}
