import { Inject, Injectable } from '@nestjs/common';
import { mayBeOffered } from '@higaeri/domain';
import { Clock } from '../../platform/clock.ts';
import type { Reply } from '../../platform/http/answer.ts';
import type { WriteContext } from '../../platform/idempotency/write-context.ts';
import { Writes } from '../../platform/idempotency/writes.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { BACKFILL_LOCK } from '../backfill/backfill-lock.ts';
import { WaitlistRepository } from '../list/waitlist.repository.ts';
import { WaitlistViews } from '../list/waitlist-views.ts';
import type { OfferDto } from '../waitlist.dto.ts';
import { ChoosePlace } from './choose-place.ts';
import { OfferWriter } from './offer-writer.ts';

/** The desk offers somebody a place. */
@Injectable()
export class MakeOffer {
  constructor(
    @Inject(Writes) private readonly writes: Writes,
    @Inject(WaitlistRepository) private readonly entries: WaitlistRepository,
    @Inject(ChoosePlace) private readonly places: ChoosePlace,
    @Inject(OfferWriter) private readonly offers: OfferWriter,
    @Inject(WaitlistViews) private readonly views: WaitlistViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Errors: `not_found`; `offer_open` while the patient is being asked; what `ChoosePlace` lists. */
  run(ctx: WriteContext, id: string, { itineraryId, expiresInMinutes }: OfferDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      // Whoever offers, a person or the backfill, does it one after the other.
      await tx.lock([BACKFILL_LOCK]);
      const { entry } = await this.entries.lock(tx, id);
      if (!mayBeOffered(entry).ok) throw new Problem('offer_open', { entryId: id, state: entry.state });
      const now = this.clock.now();
      const place = await this.places.choose(tx, entry, itineraryId, now);
      await this.offers.open(tx, entry, place, now, expiresInMinutes);
      const stored = await this.entries.lock(tx, id);
      return { status: 200, body: await this.views.one(tx, stored), version: stored.version };
    });
  }
}
