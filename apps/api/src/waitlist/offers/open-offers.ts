import { Inject, Injectable } from '@nestjs/common';
import { answerOffer, type WaitlistEntry } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { OfferRepository, type StoredOffer } from './offer.repository.ts';

/** The one offer an entry may have open. */
@Injectable()
export class OpenOffers {
  constructor(@Inject(OfferRepository) private readonly offers: OfferRepository) {}

  /** Closes it with the patient's answer. Errors: `offer_over` {state}. Needs the entry's lock. */
  async answer(tx: Tx, entry: WaitlistEntry, answer: 'accepted' | 'declined', now: Date): Promise<StoredOffer> {
    const offer = await this.offers.latest(tx, entry.id);
    if (!offer) throw new Problem('offer_over', { state: 'none' });
    const { state, expiresAt } = offer;
    const answered = answerOffer({ state, expiresAt: expiresAt.toISOString() }, answer, now.toISOString());
    if (!answered.ok) throw new Problem('offer_over', { state: answered.error.state });
    await this.offers.close(tx, offer.id, answered.value.offer, now);
    return offer;
  }
}
