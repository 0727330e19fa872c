import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { loadResources, type ResourceRow } from '../../visits/day/resource-rows.ts';
import { resourceView } from '../../visits/day/resource-state.ts';
import { ReservationBook } from '../../visits/reservations/reservation-book.ts';
import { InUseRepository } from './in-use.repository.ts';

/** A room has been cleaned and may be used again. */
@Injectable()
export class MarkReady {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(ReservationBook) private readonly reservations: ReservationBook,
    @Inject(InUseRepository) private readonly inUse: InUseRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `not_found`; `resource_in_use` while a patient is in it. A room that is ready already stays so. */
  run(ctx: WriteContext, resourceId: string): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const now = this.clock.now();
      const { zone } = await loadClinic(tx);
      const resource = await this.find(tx, resourceId, now);
      await this.reservations.lockDays(tx, [zone.date(now)]);
      const [there] = (await this.inUse.of(tx, resourceId)).filter(({ endedAt }) => endedAt === null);
      if (there) throw new Problem('resource_in_use', { resourceId, visitId: there.visitId });
      await this.inUse.endCleaning(tx, resourceId, now);
      tx.publish({ type: 'resource.changed', date: zone.date(now), resourceId });
      tx.audit({ action: 'resource.ready', facts: { resourceId } });
      const body = resourceView(resource, await this.inUse.of(tx, resourceId), now, zone);
      return { status: 200, body, version: resource.version };
    });
  }

  private async find(tx: Tx, resourceId: string, now: Date): Promise<ResourceRow> {
    const resource = (await loadResources(tx, now)).find(({ id }) => id === resourceId);
    if (!resource) throw new Problem('not_found');
    return resource;
  }
}
