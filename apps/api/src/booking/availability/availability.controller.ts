import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../../platform/auth/account.ts';
import { Allow } from '../../platform/auth/allow.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import type { Page } from '../../platform/http/page.ts';
import type { Written } from '../../platform/http/json-bytes.ts';
import { PageOf } from '../../platform/openapi/page-of.ts';
import { ItineraryView } from '../../visits/itineraries/itinerary.view.ts';
import { AvailabilityQuery, StandbyQuery } from './availability.query.ts';
import { AvailabilityView } from './availability.view.ts';
import { AvailabilityService } from './availability.service.ts';
import { StandbyOffers } from './standby-offers.ts';

@ApiTags('Booking')
@Controller('api/v1/availability')
export class AvailabilityController {
  constructor(
    @Inject(AvailabilityService) private readonly availability: AvailabilityService,
    @Inject(StandbyOffers) private readonly standby: StandbyOffers,
  ) {}

  /** Whole-day itineraries that can still be booked, best first: fewest waiting minutes, then earliest day and way home. */
  @ApiOperation({ summary: 'Finds whole days that can still be booked' })
  @Get()
  @Allow('availability.read')
  @Answers(200, AvailabilityView, { problems: ['not_found', 'span_too_long', 'invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: AvailabilityQuery): Promise<Written> {
    return this.availability.list(account, query);
  }

  /**
   * Mornings on days without a whole itinerary, at most 14 days; none while the clinic's hold policy is `full`, and never more than the risk the clinic states allows.
   * The morning is reserved as always; the afternoon has no place until another patient gives one up.
   */
  @ApiOperation({ summary: 'Finds mornings with the afternoon on standby' })
  @Get('standby')
  @Allow('availability.read')
  @Answers(200, PageOf(ItineraryView), { problems: ['not_found', 'span_too_long'] })
  onStandby(@CurrentAccount() account: Account, @Query() query: StandbyQuery): Promise<Page<ItineraryView>> {
    return this.standby.list(account, query);
  }
}
