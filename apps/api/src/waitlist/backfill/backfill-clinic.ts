import { Inject, Injectable } from '@nestjs/common';
import { inTurn } from '@higaeri/domain';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { WaitlistRepository } from '../list/waitlist.repository.ts';
import { OfferRepository } from '../offers/offer.repository.ts';
import { OfferWriter } from '../offers/offer-writer.ts';
import { BACKFILL_LOCK } from './backfill-lock.ts';
import { ChainRepository, type FreedChain } from './chain.repository.ts';
import { FindPlaceFor } from './find-place-for.ts';

/** Offers a clinic's freed afternoons to whoever waits, one person at a time. */
@Injectable()
export class BackfillClinic {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(WaitlistRepository) private readonly entries: WaitlistRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(OfferWriter) private readonly writer: OfferWriter,
    @Inject(ChainRepository) private readonly chains: ChainRepository,
    @Inject(FindPlaceFor) private readonly places: FindPlaceFor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One turn, after whoever has it. Shape: offers that ran out are closed first, so that their places go on to the next. */
  async once(clinicId: string): Promise<void> {
    await this.unitOfWork.write(clinicId, async (tx) => {
      await tx.lock([BACKFILL_LOCK]);
      const now = this.clock.now();
      await this.closeExpired(tx, now);
      await this.chains.letPastGo(tx, now);
      for (const chain of await this.chains.unoffered(tx)) await this.offerToNext(tx, chain, now);
    });
  }

  private async closeExpired(tx: Tx, now: Date): Promise<void> {
    for (const offer of await this.offers.expired(tx, now)) {
      const { entry } = await this.entries.lock(tx, offer.entryId);
      // Answered between looking and locking.
      if (entry.state !== 'offered') continue;
      await this.offers.close(tx, offer.id, 'expired', now);
      await this.entries.become(tx, offer.entryId, 'waiting');
    }
  }

  private async offerToNext(tx: Tx, chain: FreedChain, now: Date): Promise<void> {
    const waiting = await this.entries.waitingFor(tx, chain.date);
    for (const { id } of inTurn(waiting, chain.date, await this.chains.asked(tx, chain.id))) {
      const { entry } = await this.entries.lock(tx, id);
      const place = entry.state === 'waiting' ? await this.places.using(tx, entry, chain, now) : null;
      if (!place) continue;
      await this.writer.open(tx, entry, { itineraryId: place.itineraryId, date: chain.date, chainId: chain.id }, now);
      return;
    }
  }
}
