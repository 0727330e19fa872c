import { Inject, Injectable } from '@nestjs/common';
import type { WaitlistEntry } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { DayFrame } from '../../visits/clinic-day/day-frame.ts';
import { ItineraryIds } from '../../visits/itineraries/itinerary-ids.ts';
import { withoutImages } from '../../visits/itineraries/pinned-itinerary.ts';
import { insistOnFuture } from '../../visits/bookings/insist-on-future.ts';
import { ChainRepository } from '../backfill/chain.repository.ts';
import { FindPlaceFor } from '../backfill/find-place-for.ts';
import { FreePlaces } from './free-places.ts';
import type { OfferedPlace } from './offer-writer.ts';

const LONGEST_SEARCH_DAYS = 60;

/** The place the desk offers: the one it names, else the best of the wish. */
@Injectable()
export class ChoosePlace {
  constructor(
    @Inject(ItineraryIds) private readonly ids: ItineraryIds,
    @Inject(FindPlaceFor) private readonly places: FindPlaceFor,
    @Inject(FreePlaces) private readonly free: FreePlaces,
    @Inject(ChainRepository) private readonly chains: ChainRepository,
  ) {}

  /**
   * Shape:  belongs to a freed afternoon that nobody is being asked about, where it uses one.
   * Errors: `slot_taken` when nothing of the wish, or the named place, is free; `place_offered` {until} while somebody else is being asked about it;
   *         `invalid_itinerary` for another treatment or an afternoon on standby, `itinerary_past`; `validation_failed` for images of who brings them. Needs the offers' lock.
   */
  async choose(tx: Tx, entry: WaitlistEntry, itineraryId: string | undefined, now: Date): Promise<OfferedPlace> {
    const id = itineraryId ?? (await this.best(tx, entry, now));
    const itinerary = await this.ids.read(tx.clinicId, id);
    const { zone } = await loadClinic(tx);
    const frame = new DayFrame(itinerary.date, zone);
    insistOnFuture(itinerary, frame, now);
    const another = itinerary.treatment !== entry.treatment || itinerary.discs !== entry.discs;
    // Who waits for a place is offered one, not another wait.
    if (another || itinerary.standby) throw new Problem('invalid_itinerary');
    if (entry.imagesFromElsewhere && !withoutImages(itinerary)) throw imagesTwice();
    await this.free.insist(tx, itinerary, now);
    const procedure = itinerary.steps.find(({ kind }) => kind === 'procedure');
    const at = (minute: number): Date => new Date(frame.instantOf(minute));
    const chain = procedure ? await this.chains.meeting(tx, at(procedure.from), at(procedure.until)) : null;
    return { itineraryId: id, date: itinerary.date, chainId: chain && !chain.offered ? chain.id : null };
  }

  private async best(tx: Tx, entry: WaitlistEntry, now: Date): Promise<string> {
    const { zone } = await loadClinic(tx);
    const today = zone.date(now);
    const from = entry.fromDate < today ? today : entry.fromDate;
    const last = zone.dateAfter(from, LONGEST_SEARCH_DAYS);
    const to = entry.toDate < last ? entry.toDate : last;
    const place = from > to ? null : await this.places.best(tx, entry, { from, to }, now);
    if (!place) throw new Problem('slot_taken', { alternatives: [] });
    return place.itineraryId;
  }
}

const imagesTwice = (): Problem =>
  new Problem('validation_failed', {
    errors: [
      fieldError('/itineraryId', {
        rule: 'words',
        ja: '画像を持参される方です。MRI・X線のない枠を選んでください。',
        en: 'The patient brings images from elsewhere: choose a place without MRI and X-ray.',
      }),
    ],
  });
