import { Module } from '@nestjs/common';
import { FreeTimeModule } from '../free-time/free-time.module.ts';
import { ItineraryIds } from '../itineraries/itinerary-ids.ts';
import { ItineraryOffers } from '../itineraries/itinerary-offers.ts';
import { ItinerarySearch } from '../itineraries/itinerary-search.ts';
import { VisitsModule } from '../visits.module.ts';
import { Alternatives } from './alternatives.ts';
import { AnswerBooking } from './answer-booking.ts';
import { BookItinerary } from './book-itinerary.ts';
import { StandbyGate } from './standby-gate.ts';
import { WriteBooking } from './write-booking.ts';

const shared = [
  ItinerarySearch,
  ItineraryIds,
  ItineraryOffers,
  Alternatives,
  AnswerBooking,
  WriteBooking,
  BookItinerary,
  StandbyGate,
];

/** Itineraries and the writing of a booking, for every feature that books: the desk and the waitlist. */
@Module({ imports: [VisitsModule, FreeTimeModule], providers: shared, exports: [...shared, VisitsModule] })
export class BookingsModule {}
