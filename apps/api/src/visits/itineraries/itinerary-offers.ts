import { Inject, Injectable } from '@nestjs/common';
import type { Itinerary } from '@higaeri/scheduling';
import { jsonBytes } from '../../platform/http/json-bytes.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { ItineraryIds } from './itinerary-ids.ts';
import { addItinerary } from './itinerary-json.ts';
import { ItinerarySearch, type Asked, type AskedOf, type Found } from './itinerary-search.ts';
import { itineraryView, type Offered } from './itinerary-view-of.ts';
import type { ItineraryView } from './itinerary.view.ts';
import { pinned } from './pinned-itinerary.ts';

export interface Offers extends Found {
  readonly views: ItineraryView[];
}

/** Itineraries as they are offered: searched, pinned, sealed. */
@Injectable()
export class ItineraryOffers {
  constructor(
    @Inject(ItinerarySearch) private readonly search: ItinerarySearch,
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
  ) {}

  /** What is asked may depend on the clinic. Errors: those of `askedOf`. */
  async find(tx: Tx, askedOf: AskedOf, now: Date): Promise<Offers> {
    const found = await this.search.find(tx, askedOf, now);
    const offer = await this.offer(tx.clinicId, found.asked);
    const shown = found.itineraries.slice(0, found.asked.shown);
    return { ...found, views: shown.map((itinerary) => itineraryView(offer(itinerary), found.known)) };
  }

  /** Adds what has been found to an answer's pieces, as a list. */
  async addTo(pieces: string[], clinicId: string, { asked, itineraries, known }: Found): Promise<void> {
    const offer = await this.offer(clinicId, asked);
    const treatment = jsonBytes(asked.treatment.code);
    pieces.push('[');
    itineraries.slice(0, asked.shown).forEach((itinerary, index) => {
      if (index > 0) pieces.push(',');
      addItinerary(pieces, offer(itinerary), treatment, known);
    });
    pieces.push(']');
  }

  private async offer(clinicId: string, asked: Asked): Promise<(itinerary: Itinerary) => Offered> {
    const write = await this.ids.writer(clinicId);
    const { discs, decidedEarlier, standby = false } = asked;
    const treatment = asked.treatment.code;
    return (itinerary) => {
      const itineraryId = write(pinned(itinerary, { treatment, discs, decidedEarlier, standby }));
      return { itinerary, itineraryId, treatment, discs, standby };
    };
  }
}
