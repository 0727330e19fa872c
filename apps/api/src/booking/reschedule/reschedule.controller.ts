import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/allow.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { IdParam } from '../../platform/http/id-param.ts';
import { Write, type WriteContext } from '../../platform/idempotency/write-context.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import { CHANGE_PROBLEMS } from '../../visits/fact-problems.ts';
import { VisitView } from '../../visits/views/visit.view.ts';
import { RescheduleDto } from './reschedule.dto.ts';
import { RescheduleVisit } from './reschedule-visit.ts';

@ApiTags('Booking')
@Controller('api/v1/visits/:id')
export class RescheduleController {
  constructor(@Inject(RescheduleVisit) private readonly visits: RescheduleVisit) {}

  /** To another itinerary, also of another day; or one step to another time and other rooms. Steps that have begun are pinned. */
  @ApiOperation({ summary: 'Moves a visit or one of its steps' })
  @Post('reschedule')
  @HttpCode(200)
  @Allow('visit.reschedule')
  @Answers(200, VisitView, {
    problems: [...CHANGE_PROBLEMS, 'slot_taken', 'patient_already_booked', 'invalid_itinerary', 'itinerary_past'],
  })
  reschedule(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: RescheduleDto): Promise<Reply> {
    return this.visits.run(ctx, visitId, body);
  }
}
