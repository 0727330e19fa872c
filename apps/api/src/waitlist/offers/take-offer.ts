import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { BookItinerary } from '../../visits/bookings/book-itinerary.ts';
import { FreedChains } from '../../visits/reservations/freed-chains.ts';
import type { StoredVisit } from '../../visits/visit.store.ts';
import { ChainRepository } from '../backfill/chain.repository.ts';
import { WaitlistRepository } from '../list/waitlist.repository.ts';
import { OfferRepository } from './offer.repository.ts';
import type { OfferedDay } from './offered-days.ts';
import { OpenOffers } from './open-offers.ts';

/** Books an offered day with everything that follows for the list. */
@Injectable()
export class TakeOffer {
  constructor(
    @Inject(WaitlistRepository) private readonly entries: WaitlistRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(OpenOffers) private readonly open: OpenOffers,
    @Inject(ChainRepository) private readonly chains: ChainRepository,
    @Inject(BookItinerary) private readonly booking: BookItinerary,
    @Inject(FreedChains) private readonly freed: FreedChains,
  ) {}

  /** Errors: `offer_over`; those of `BookItinerary`. */
  async take(tx: Tx, account: Account, entryId: string, day: OfferedDay, now: Date): Promise<StoredVisit> {
    const { entry } = await this.entries.lock(tx, entryId);
    const offer = await this.open.answer(tx, entry, 'accepted', now);
    // Another offer than the one whose day was read before the lock.
    if (offer.id !== day.offerId) throw new Problem('offer_over', { state: offer.state });
    const { patientId, treatment, discs, imagesFromElsewhere } = entry;
    const wished = { patientId, treatment, discs, imagesFromElsewhere, continues: null };
    const stored = await this.booking.write(tx, account, wished, day.itinerary);
    await this.entries.become(tx, entryId, 'booked', stored.visit.id);
    if (offer.chainId !== null) await this.chains.taken(tx, offer.chainId);
    tx.audit({ action: 'waitlist.accept', visitId: stored.visit.id, patientId, facts: { entryId } });
    return stored;
  }

  /** Somebody else had the place: the patient goes on waiting. */
  async giveUp(tx: Tx, entryId: string, offerId: string, now: Date): Promise<void> {
    const { entry } = await this.entries.lock(tx, entryId);
    if (entry.state !== 'offered') return;
    await this.offers.close(tx, offerId, 'gone', now);
    await this.entries.become(tx, entryId, 'waiting');
    this.freed.raiseAfter(tx);
  }
}
