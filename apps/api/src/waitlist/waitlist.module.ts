import { Module } from '@nestjs/common';
import { BookingsModule } from '../visits/bookings/bookings.module.ts';
import { FreeTimeModule } from '../visits/free-time/free-time.module.ts';
import { Backfill } from './backfill/backfill.ts';
import { BackfillClinic } from './backfill/backfill-clinic.ts';
import { ChainRepository } from './backfill/chain.repository.ts';
import { FindPlaceFor } from './backfill/find-place-for.ts';
import { WaitlistRepository } from './list/waitlist.repository.ts';
import { WaitlistService } from './list/waitlist.service.ts';
import { WaitlistViews } from './list/waitlist-views.ts';
import { AcceptOffer } from './offers/accept-offer.ts';
import { DeclineOffer } from './offers/decline-offer.ts';
import { ChoosePlace } from './offers/choose-place.ts';
import { MakeOffer } from './offers/make-offer.ts';
import { OfferWriter } from './offers/offer-writer.ts';
import { OfferedDays } from './offers/offered-days.ts';
import { FreePlaces } from './offers/free-places.ts';
import { OpenOffers } from './offers/open-offers.ts';
import { OpenPlaces } from './offers/open-places.ts';
import { TakeOffer } from './offers/take-offer.ts';
import { OfferRepository } from './offers/offer.repository.ts';
import { WaitlistController } from './waitlist.controller.ts';

@Module({
  imports: [BookingsModule, FreeTimeModule],
  controllers: [WaitlistController],
  providers: [
    WaitlistRepository,
    OfferRepository,
    ChainRepository,
    WaitlistViews,
    WaitlistService,
    OpenPlaces,
    FreePlaces,
    FindPlaceFor,
    ChoosePlace,
    OfferWriter,
    OpenOffers,
    OfferedDays,
    TakeOffer,
    MakeOffer,
    AcceptOffer,
    DeclineOffer,
    BackfillClinic,
    Backfill,
  ],
})
export class WaitlistModule {}
