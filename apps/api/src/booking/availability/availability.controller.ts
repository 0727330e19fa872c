import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../../platform/auth/account.ts';
import { Allow } from '../../platform/auth/allow.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import { AvailabilityQuery } from './availability.query.ts';
import { AvailabilityView } from './availability.view.ts';
import { AvailabilityService } from './availability.service.ts';

@ApiTags('Booking')
@Controller('api/v1/availability')
export class AvailabilityController {
  constructor(@Inject(AvailabilityService) private readonly availability: AvailabilityService) {}

  /** Whole-day itineraries that can still be booked, best first: fewest waiting minutes, then earliest day and way home. */
  @ApiOperation({ summary: 'Finds whole days that can still be booked' })
  @Get()
  @Allow('availability.read')
  @Answers(200, AvailabilityView, { problems: ['not_found', 'span_too_long', 'invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: AvailabilityQuery): Promise<AvailabilityView> {
    return this.availability.list(account, query);
  }
}
