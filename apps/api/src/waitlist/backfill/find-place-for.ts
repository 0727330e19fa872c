import { Inject, Injectable } from '@nestjs/common';
import type { WaitlistEntry } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import type { KnownClinic } from '../../visits/free-time/clinic-picture.ts';
import { findTreatment } from '../../visits/clinic-day/treatment-row.ts';
import { heldStretches } from '../../visits/itineraries/held-stretches.ts';
import { ItineraryOffers } from '../../visits/itineraries/itinerary-offers.ts';
import type { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';
import { OpenPlaces } from '../offers/open-places.ts';

/** Enough to meet any place of one day. */
const ALL_OF_A_DAY = 200;
const MINUTE = 60_000;

/** Looks for a day that somebody on the waitlist could have: neither booked nor being offered to another. Needs the offers' lock. */
@Injectable()
export class FindPlaceFor {
  constructor(
    @Inject(ItineraryOffers) private readonly offers: ItineraryOffers,
    @Inject(OpenPlaces) private readonly places: OpenPlaces,
  ) {}

  /** The best day of the wish, or of one date of it; the patient has the notice asked for. */
  async best(
    tx: Tx,
    entry: WaitlistEntry,
    span: { from: string; to: string },
    now: Date,
  ): Promise<ItineraryView | null> {
    const [first] = (await this.search(tx, entry, span, now)).filter((view) => inTime(view, entry, now));
    return first ?? null;
  }

  /** The best one whose procedure uses the freed stretch. Units: as instants. */
  async using(
    tx: Tx,
    entry: WaitlistEntry,
    freed: { date: string; from: Date; until: Date },
    now: Date,
  ): Promise<ItineraryView | null> {
    const views = await this.search(tx, entry, { from: freed.date, to: freed.date }, now);
    return views.find((view) => inTime(view, entry, now) && uses(view, freed)) ?? null;
  }

  private async search(
    tx: Tx,
    entry: WaitlistEntry,
    { from, to }: { from: string; to: string },
    now: Date,
  ): Promise<readonly ItineraryView[]> {
    const treatment = await findTreatment(tx, entry.treatment);
    if (!treatment?.active) return [];
    const offered = await this.places.within(tx, { from, to }, now);
    const { discs, patientId, doctorId, notBefore, notAfter, imagesFromElsewhere, decidedEarlier } = entry;
    const asked = {
      treatment,
      discs,
      from,
      to,
      patientId,
      doctorId: doctorId ?? undefined,
      notBefore: notBefore ?? undefined,
      notAfter: notAfter ?? undefined,
      imagesAccepted: imagesFromElsewhere,
      decidedEarlier,
      limit: ALL_OF_A_DAY,
    };
    const askedOf = ({ resources }: KnownClinic) => ({
      ...asked,
      held: offered.flatMap(({ itinerary }) => heldStretches(itinerary, resources)),
    });
    return (await this.offers.find(tx, askedOf, now)).views;
  }
}

const inTime = ({ arriveAt }: ItineraryView, { noticeMinutes }: WaitlistEntry, now: Date): boolean =>
  Date.parse(arriveAt) >= now.getTime() + noticeMinutes * MINUTE;

function uses({ steps }: ItineraryView, freed: { from: Date; until: Date }): boolean {
  const procedure = steps.find(({ kind }) => kind === 'procedure');
  return (
    procedure !== undefined &&
    Date.parse(procedure.start) < freed.until.getTime() &&
    freed.from.getTime() < Date.parse(procedure.end)
  );
}
