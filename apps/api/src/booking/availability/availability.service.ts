import { Inject, Injectable } from '@nestjs/common';
import type { ItineraryPosition } from '@higaeri/scheduling';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { jsonBytes, Written } from '../../platform/http/json-bytes.ts';
import { cursorOf, readCursor } from '../../platform/http/page.ts';
import type { KnownClinic } from '../../visits/free-time/clinic-picture.ts';
import { ItineraryOffers } from '../../visits/itineraries/itinerary-offers.ts';
import { ItinerarySearch, type Asked, type AskedOf, type Found } from '../../visits/itineraries/itinerary-search.ts';
import { askedOf as wished, insistOnPatient } from './asked-of.ts';
import type { AvailabilityQuery } from './availability.query.ts';
import type { DayWithoutPlace } from './availability.view.ts';
import { daysWithoutPlace } from './days-without-place.ts';

@Injectable()
export class AvailabilityService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(ItinerarySearch) private readonly search: ItinerarySearch,
    @Inject(ItineraryOffers) private readonly offers: ItineraryOffers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Whole days that can still be booked, best first; with `explain` also why the other dates of the span have none.
   * Shape:  an `AvailabilityView`, written. Nearly all questions are answered from memory: nothing but what is new is asked of the database.
   * Errors: `span_too_long`; `validation_failed` for an unknown treatment or a span that ends before it begins; `not_found` for an unknown patient or doctor; `invalid_cursor`.
   */
  async list(account: Account, query: AvailabilityQuery): Promise<Written> {
    const { clinicId } = account;
    const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
    const now = this.clock.now();
    const askedOf = (known: KnownClinic): Asked => wished(query, known, now, after);
    const remembered = query.explain ? undefined : await this.search.findRemembered(clinicId, askedOf, now);
    const answered = remembered ? { found: remembered } : await this.read(account, query, askedOf, now);
    // A patient who is nobody's has no day either; asked last, because most searches name none.
    const { patient } = query;
    if (patient !== undefined) await this.unitOfWork.read(account, (tx) => insistOnPatient(tx, patient));
    return this.written(clinicId, query.limit, answered);
  }

  private read(account: Account, query: AvailabilityQuery, askedOf: AskedOf, now: Date): Promise<Answered> {
    return this.unitOfWork.read(account, async (tx) => {
      const found = await this.search.find(tx, askedOf, now);
      return query.explain ? { found, withoutPlace: await daysWithoutPlace(tx, found, now) } : { found };
    });
  }

  private async written(clinicId: string, limit: number, { found, withoutPlace }: Answered): Promise<Written> {
    const { itineraries } = found;
    const last = itineraries[limit - 1];
    const more = itineraries.length > limit && last !== undefined;
    const pieces = ['{"items":'];
    await this.offers.addTo(pieces, clinicId, found);
    pieces.push(',"nextCursor":', jsonBytes(more ? cursorAt(last.position) : null));
    if (withoutPlace) pieces.push(',"withoutPlace":', jsonBytes(withoutPlace));
    pieces.push('}');
    return new Written(pieces);
  }
}

/** What is answered. */
interface Answered {
  readonly found: Found;
  readonly withoutPlace?: readonly DayWithoutPlace[];
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
