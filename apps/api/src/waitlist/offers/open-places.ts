import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import type { PinnedItinerary } from '../../visits/itineraries/pinned-itinerary.ts';
import { OfferRepository } from './offer.repository.ts';

/** A day that somebody is being asked about. */
export interface OpenPlace {
  readonly itinerary: PinnedItinerary;
  readonly expiresAt: Date;
}

/** What is being offered now: whoever is asked next is asked about something else, so that each of them can say yes. */
@Injectable()
export class OpenPlaces {
  constructor(
    @Inject(OfferRepository) private readonly offers: OfferRepository,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
  ) {}

  /** Shape: those not answered whose time has not run out. To be read before what is free: an offer accepted in between is then a booking. Needs the offers' lock. */
  async within(tx: Tx, span: { from: string; to: string }, now: Date): Promise<OpenPlace[]> {
    const places: OpenPlace[] = [];
    for (const { itineraryId, expiresAt } of await this.offers.unanswered(tx, span, now))
      places.push({ itinerary: await this.ids.read(tx.clinicId, itineraryId), expiresAt });
    return places;
  }
}
