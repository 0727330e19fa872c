import { Inject, Injectable } from '@nestjs/common';
import type { ItineraryPosition } from '@higaeri/scheduling';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { cursorOf, readCursor } from '../../platform/http/page.ts';
import { ItineraryOffers } from '../../visits/itineraries/itinerary-offers.ts';
import { askedOf, insistOnPatient } from './asked-of.ts';
import type { AvailabilityQuery } from './availability.query.ts';
import type { AvailabilityView } from './availability.view.ts';
import { daysWithoutPlace } from './days-without-place.ts';

@Injectable()
export class AvailabilityService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ItineraryOffers) private readonly offers: ItineraryOffers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Whole days that can still be booked, best first; with `explain` also why the other dates of the span have none.
   * Errors: `span_too_long`; `validation_failed` for an unknown treatment or a span that ends before it begins; `not_found` for an unknown patient or doctor; `invalid_cursor`.
   */
  list(account: Account, query: AvailabilityQuery): Promise<AvailabilityView> {
    const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
    return this.unitOfWork.read(account, async (tx) => {
      const now = this.clock.now();
      const { limit } = query;
      const found = await this.offers.find(tx, (known) => askedOf(query, known, now, after), now);
      const { views, itineraries } = found;
      // A patient who is nobody's has no day either; asked last, because most searches name none.
      await insistOnPatient(tx, query.patient);
      const last = itineraries[limit - 1];
      const more = itineraries.length > limit && last !== undefined;
      const page = { items: views, nextCursor: more ? cursorAt(last.position) : null };
      return query.explain ? { ...page, withoutPlace: await daysWithoutPlace(tx, found, now) } : page;
    });
  }
}

const PARTS = ['number', 'number', 'string', 'number', 'number', 'number', 'string'] as const;

const cursorAt = ({
  otherDoctor,
  waitMinutes,
  date,
  homeBy,
  otherReviewer,
  fragments,
  doctor,
}: ItineraryPosition): string => cursorOf(otherDoctor, waitMinutes, date, homeBy, otherReviewer, fragments, doctor);

function positionOf(cursor: string): ItineraryPosition {
  const [otherDoctor, waitMinutes, date, homeBy, otherReviewer, fragments, doctor] = readCursor(cursor, PARTS);
  return { otherDoctor, waitMinutes, date, homeBy, otherReviewer, fragments, doctor } as ItineraryPosition;
}
