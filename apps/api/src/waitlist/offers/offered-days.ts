import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';
import { WaitlistRepository } from '../list/waitlist.repository.ts';
import { OfferRepository } from './offer.repository.ts';

export interface OfferedDay {
  readonly offerId: string;
  readonly patientId: string;
  readonly itinerary: PinnedItinerary;
}

/** Reads which day an entry was offered last. */
@Injectable()
export class OfferedDays {
  constructor(
    @Inject(WaitlistRepository) private readonly entries: WaitlistRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
  ) {}

  /** Errors: `not_found`; `offer_over` when nothing was ever offered. */
  async of(tx: Tx, entryId: string): Promise<OfferedDay> {
    const { entry } = await this.entries.read(tx, entryId);
    const offer = await this.offers.latest(tx, entryId);
    if (!offer) throw new Problem('offer_over', { state: 'none' });
    const itinerary = await this.ids.read(tx.clinicId, offer.itineraryId);
    return { offerId: offer.id, patientId: entry.patientId, itinerary };
  }
}
