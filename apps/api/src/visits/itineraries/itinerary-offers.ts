import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { JsonBytes } from '../../platform/http/json-bytes.ts';
import { ItineraryIds } from './itinerary-ids.ts';
import { itineraryJson } from './itinerary-json.ts';
import { ItinerarySearch, type AskedOf, type Found } from './itinerary-search.ts';
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
    const offered = await this.offered(tx.clinicId, found);
    return { ...found, views: offered.map((each) => itineraryView(each, found.known)) };
  }

  /** What has been found, as it is offered. */
  async json(clinicId: string, found: Found): Promise<JsonBytes[]> {
    const offered = await this.offered(clinicId, found);
    return offered.map((each) => itineraryJson(each, found.known));
  }

  private async offered(clinicId: string, { asked, itineraries }: Found): Promise<Offered[]> {
    const write = await this.ids.writer(clinicId);
    const { discs, decidedEarlier, standby = false, shown } = asked;
    const treatment = asked.treatment.code;
    return itineraries.slice(0, shown).map((itinerary) => ({
      itinerary,
      itineraryId: write(pinned(itinerary, { treatment, discs, decidedEarlier, standby })),
      treatment,
      discs,
      standby,
    }));
  }
}
