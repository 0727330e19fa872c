import { Module } from '@nestjs/common';
import { BookingsModule } from '../visits/bookings/bookings.module.ts';
import { AvailabilityController } from './availability/availability.controller.ts';
import { AvailabilityService } from './availability/availability.service.ts';
import { StandbyOffers } from './availability/standby-offers.ts';
import { BookVisit } from './book/book-visit.ts';
import { BookingController } from './book/booking.controller.ts';
import { RecordWalkIn } from './book/record-walk-in.ts';
import { RescheduleController } from './reschedule/reschedule.controller.ts';
import { RescheduleVisit } from './reschedule/reschedule-visit.ts';

@Module({
  imports: [BookingsModule],
  controllers: [AvailabilityController, BookingController, RescheduleController],
  providers: [AvailabilityService, StandbyOffers, BookVisit, RecordWalkIn, RescheduleVisit],
})
export class BookingModule {}
