import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/allow.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { Write, type WriteContext } from '../../platform/idempotency/write-context.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import type { ProblemCode } from '../../platform/problem/codes.ts';
import { VisitView } from '../../visits/views/visit.view.ts';
import { BookVisit } from './book-visit.ts';
import { BookVisitDto, WalkInDto } from './book-visit.dto.ts';
import { RecordWalkIn } from './record-walk-in.ts';

const PROBLEMS = [
  'not_found',
  'slot_taken',
  'patient_already_booked',
  'invalid_itinerary',
  'itinerary_past',
  'in_progress',
  'idempotency_key_reused',
] as const satisfies readonly ProblemCode[];

@ApiTags('Booking')
@Controller('api/v1/visits')
export class BookingController {
  constructor(
    @Inject(BookVisit) private readonly booking: BookVisit,
    @Inject(RecordWalkIn) private readonly walkIns: RecordWalkIn,
  ) {}

  /** Books every step of an itinerary: the morning firmly, the afternoon held until the decision. Who comes second is told what else is free. */
  @ApiOperation({ summary: 'Books every step of one itinerary' })
  @Post()
  @Allow('visit.book')
  @Answers(201, VisitView, { problems: PROBLEMS })
  book(@Write() ctx: WriteContext, @Body() body: BookVisitDto): Promise<Reply> {
    return this.booking.run(ctx, body);
  }

  /** Somebody came without a booking: with an itinerary of today, or the arrival alone. */
  @ApiOperation({ summary: 'Takes in a patient who comes without a booking' })
  @Post('walk-in')
  @Allow('visit.book')
  @Answers(201, VisitView, { problems: PROBLEMS })
  walkIn(@Write() ctx: WriteContext, @Body() body: WalkInDto): Promise<Reply> {
    return this.walkIns.run(ctx, body);
  }
}
