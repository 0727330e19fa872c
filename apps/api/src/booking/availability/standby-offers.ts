import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { Page } from '../../platform/http/page.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { datesBetween } from '../../visits/clinic-day/day-frame.ts';
import type { KnownClinic } from '../../visits/free-time/clinic-picture.ts';
import { ItineraryOffers } from '../../visits/itineraries/itinerary-offers.ts';
import type { Asked } from '../../visits/itineraries/itinerary-search.ts';
import type { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';
import { StandbyGate } from '../../visits/bookings/standby-gate.ts';
import { askedOf, insistOnPatient } from './asked-of.ts';
import type { StandbyQuery } from './availability.query.ts';

const LONGEST_DAYS = 14;

/** Mornings whose afternoon waits for a place that somebody gives up, on days without any whole itinerary. */
@Injectable()
export class StandbyOffers {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ItineraryOffers) private readonly offers: ItineraryOffers,
    @Inject(StandbyGate) private readonly gate: StandbyGate,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Shape:  day by day, the best of each first; empty while the clinic holds a full afternoon for everybody.
   * Errors: `span_too_long`; `validation_failed`; `not_found` for an unknown patient or doctor.
   */
  list(account: Account, query: StandbyQuery): Promise<Page<ItineraryView>> {
    return this.unitOfWork.read(account, async (tx) => {
      const now = this.clock.now();
      const asked = (known: KnownClinic): Asked => askedOf({ ...query, longestDays: LONGEST_DAYS }, known, now);
      const { known } = await this.offers.find(tx, (clinic) => ({ ...asked(clinic), limit: 1 }), now);
      const wish = asked(known);
      await insistOnPatient(tx, query.patient);
      const { holdPolicy } = (await loadClinic(tx)).settings;
      const items: ItineraryView[] = [];
      if (holdPolicy === 'standby')
        for (const date of datesBetween(wish.from, wish.to)) items.push(...(await this.onDay(tx, wish, date, now)));
      return { items: items.slice(0, query.limit), nextCursor: null };
    });
  }

  private async onDay(tx: Tx, wish: Asked, date: string, now: Date): Promise<readonly ItineraryView[]> {
    if (!(await this.gate.isOpen(tx, wish, date, now))) return [];
    return (await this.offers.find(tx, () => ({ ...wish, from: date, to: date, standby: true }), now)).views;
  }
}
