import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { KnownClinic } from '../free-time/clinic-picture.ts';
import { ItineraryIds } from './itinerary-ids.ts';
import { ItinerarySearch, type Asked, type Found } from './itinerary-search.ts';
import { itineraryView } from './itinerary-view-of.ts';
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
  async find(tx: Tx, askedOf: (known: KnownClinic) => Asked, now: Date): Promise<Offers> {
    const found = await this.search.find(tx, askedOf, now);
    const { asked, itineraries, known } = found;
    const write = await this.ids.writer(tx.clinicId);
    const { discs, decidedEarlier, standby = false, shown } = asked;
    const treatment = asked.treatment.code;
    const views = itineraries.slice(0, shown).map((itinerary) => {
      const itineraryId = write(pinned(itinerary, { treatment, discs, decidedEarlier, standby }));
      return itineraryView({ itinerary, itineraryId, treatment, discs, standby }, known);
    });
    return { ...found, views };
  }
}
