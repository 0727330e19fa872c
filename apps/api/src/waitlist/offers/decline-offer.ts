import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { FreedChains } from '../../visits/reservations/freed-chains.ts';
import { WaitlistRepository } from '../list/waitlist.repository.ts';
import { WaitlistViews } from '../list/waitlist-views.ts';
import type { DeclineDto } from '../waitlist.dto.ts';
import { OpenOffers } from './open-offers.ts';

/** The patient says no. */
@Injectable()
export class DeclineOffer {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(WaitlistRepository) private readonly entries: WaitlistRepository,
    @Inject(OpenOffers) private readonly offers: OpenOffers,
    @Inject(WaitlistViews) private readonly views: WaitlistViews,
    @Inject(FreedChains) private readonly freed: FreedChains,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `not_found`; `offer_over` {state}. */
  run(ctx: WriteContext, id: string, { leave = false }: DeclineDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const { entry } = await this.entries.lock(tx, id);
      await this.offers.answer(tx, entry, 'declined', this.clock.now());
      await this.entries.become(tx, id, leave ? 'left' : 'waiting');
      tx.audit({ action: 'waitlist.decline', patientId: entry.patientId, facts: { entryId: id, leave } });
      this.freed.raiseAfter(tx);
      const stored = await this.entries.lock(tx, id);
      return { status: 200, body: await this.views.one(tx, stored), version: stored.version };
    });
  }
}
