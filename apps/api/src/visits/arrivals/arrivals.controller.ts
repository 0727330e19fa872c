import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/allow.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { IdParam } from '../../platform/http/id-param.ts';
import { Write, type WriteContext } from '../../platform/idempotency/write-context.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import { FACT_PROBLEMS } from '../fact-problems.ts';
import { RecordFact } from '../record-fact.ts';
import { VisitView } from '../views/visit.view.ts';
import { CheckInDto, LeaveDto, NoShowDto, ReasonDto } from './arrivals.dto.ts';

/** Who comes, who does not, who goes. */
@ApiTags('Visits')
@Controller('api/v1/visits/:id')
export class ArrivalsController {
  constructor(@Inject(RecordFact) private readonly facts: RecordFact) {}

  /** The patient has arrived; never refused for what is missing. A no-show who arrives after all is checked in. */
  @ApiOperation({ summary: 'Checks the patient in' })
  @Post('check-in')
  @HttpCode(200)
  @Allow('visit.check-in')
  @Answers(200, VisitView, { problems: [...FACT_PROBLEMS, 'patient_already_booked'] })
  checkIn(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() { at }: CheckInDto): Promise<Reply> {
    return this.facts.state({ ctx, visitId, type: 'checked-in', at, happening: () => ({ type: 'checked-in' }) });
  }

  /** The patient did not come. The places go back; whoever arrives later is checked in all the same. */
  @ApiOperation({ summary: 'Records that the patient did not come' })
  @Post('no-show')
  @HttpCode(200)
  @Allow('visit.no-show')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  noShow(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() { reason }: NoShowDto): Promise<Reply> {
    const happening = () => ({ type: 'no-show-marked', reason: reason ?? null }) as const;
    return this.facts.state({ ctx, visitId, type: 'no-show-marked', happening });
  }

  @ApiOperation({ summary: 'Cancels a visit' })
  @Post('cancel')
  @HttpCode(200)
  @Allow('visit.cancel')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  cancel(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() { reason }: ReasonDto): Promise<Reply> {
    return this.facts.state({ ctx, visitId, type: 'cancelled', happening: () => ({ type: 'cancelled', reason }) });
  }

  /** The patient walks out, treated or not; always accepted, what was missing becomes an alert. */
  @ApiOperation({ summary: 'Records that the patient walked out' })
  @Post('leave')
  @HttpCode(200)
  @Allow('visit.leave')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  leave(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() { reason, at }: LeaveDto): Promise<Reply> {
    return this.facts.state({ ctx, visitId, type: 'left', at, happening: () => ({ type: 'left', reason }) });
  }

  /** Before the procedure the visit ends as `withdrawn`; during it the procedure is stopped and the patient still rests and is reviewed. */
  @ApiOperation({ summary: 'Records that consent was withdrawn' })
  @Post('withdraw-consent')
  @HttpCode(200)
  @Allow('visit.withdraw-consent')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  withdrawConsent(
    @Write() ctx: WriteContext,
    @IdParam() visitId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<Reply> {
    const happening = () => ({ type: 'consent-withdrawn', reason }) as const;
    return this.facts.state({ ctx, visitId, type: 'consent-withdrawn', happening });
  }
}
