import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import type { Page } from '../platform/http/page.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { PageOf } from '../platform/openapi/page-of.ts';
import { VisitView } from '../visits/views/visit.view.ts';
import { WaitlistService } from './list/waitlist.service.ts';
import { AcceptOffer } from './offers/accept-offer.ts';
import { DeclineOffer } from './offers/decline-offer.ts';
import { MakeOffer } from './offers/make-offer.ts';
import { AddToWaitlistDto, DeclineDto, OfferDto, WaitlistQuery } from './waitlist.dto.ts';
import { WaitlistEntryView } from './waitlist.view.ts';

@ApiTags('Waitlist')
@Controller('api/v1/waitlist')
export class WaitlistController {
  constructor(
    @Inject(WaitlistService) private readonly waitlist: WaitlistService,
    @Inject(MakeOffer) private readonly offers: MakeOffer,
    @Inject(AcceptOffer) private readonly acceptances: AcceptOffer,
    @Inject(DeclineOffer) private readonly refusals: DeclineOffer,
  ) {}

  /** Who waits for a place, open offers first, then who waits longest. */
  @ApiOperation({ summary: 'Lists who waits for a day' })
  @Get()
  @Allow('waitlist.read')
  @Answers(200, PageOf(WaitlistEntryView), { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: WaitlistQuery): Promise<Page<WaitlistEntryView>> {
    return this.waitlist.list(account, query);
  }

  /** Writes down who would come sooner, or on a day that is full. */
  @ApiOperation({ summary: 'Puts a patient on the waitlist' })
  @Post()
  @Allow('waitlist.write')
  @Answers(201, WaitlistEntryView, { problems: ['not_found', 'already_waiting'] })
  add(@Write() ctx: WriteContext, @Body() body: AddToWaitlistDto): Promise<Reply> {
    return this.waitlist.add(ctx, body);
  }

  /** Takes somebody off the list. */
  @ApiOperation({ summary: 'Takes a patient off the waitlist' })
  @Delete(':id')
  @HttpCode(200)
  @Allow('waitlist.write')
  @Answers(200, WaitlistEntryView, { problems: ['not_found', 'offer_open'] })
  leave(@Write() ctx: WriteContext, @IdParam() id: string): Promise<Reply> {
    return this.waitlist.leave(ctx, id);
  }

  /** Offers a place, the best one when none is named; it expires. */
  @ApiOperation({ summary: 'Offers a freed day to who waits' })
  @Post(':id/offer')
  @HttpCode(200)
  @Allow('waitlist.write')
  @Answers(200, WaitlistEntryView, {
    problems: ['not_found', 'offer_open', 'place_offered', 'slot_taken', 'invalid_itinerary', 'itinerary_past'],
  })
  offer(@Write() ctx: WriteContext, @IdParam() id: string, @Body() body: OfferDto): Promise<Reply> {
    return this.offers.run(ctx, id, body);
  }

  /** The patient says yes: the whole day is booked, or nothing is. */
  @ApiOperation({ summary: 'Accepts the offer and books it' })
  @Post(':id/accept')
  @Allow('waitlist.write')
  @Answers(201, VisitView, {
    problems: ['not_found', 'offer_over', 'slot_taken', 'patient_already_booked', 'itinerary_past'],
  })
  accept(@Write() ctx: WriteContext, @IdParam() id: string): Promise<Reply> {
    return this.acceptances.run(ctx, id);
  }

  /** The patient says no and goes on waiting; the place is offered to the next. */
  @ApiOperation({ summary: 'Declines the offer' })
  @Post(':id/decline')
  @HttpCode(200)
  @Allow('waitlist.write')
  @Answers(200, WaitlistEntryView, { problems: ['not_found', 'offer_over'] })
  decline(@Write() ctx: WriteContext, @IdParam() id: string, @Body() body: DeclineDto): Promise<Reply> {
    return this.refusals.run(ctx, id, body);
  }
}
