import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { AvailabilityController } from './availability/availability.controller.ts';
import { AvailabilityService } from './availability/availability.service.ts';
import { Alternatives } from './book/alternatives.ts';
import { AnswerBooking } from './book/answer-booking.ts';
import { BookVisit } from './book/book-visit.ts';
import { BookingController } from './book/booking.controller.ts';
import { RecordWalkIn } from './book/record-walk-in.ts';
import { WriteBooking } from './book/write-booking.ts';
import { RescheduleController } from './reschedule/reschedule.controller.ts';
import { RescheduleVisit } from './reschedule/reschedule-visit.ts';
import { ItineraryIds } from './itinerary/itinerary-ids.ts';
import { ItineraryOffers } from './itinerary/itinerary-offers.ts';
import { ItinerarySearch } from './itinerary/itinerary-search.ts';

@Module({
  imports: [VisitsModule],
  controllers: [AvailabilityController, BookingController, RescheduleController],
  providers: [
    AvailabilityService,
    ItinerarySearch,
    ItineraryIds,
    ItineraryOffers,
    Alternatives,
    AnswerBooking,
    WriteBooking,
    BookVisit,
    RecordWalkIn,
    RescheduleVisit,
  ],
})
export class BookingModule {}
