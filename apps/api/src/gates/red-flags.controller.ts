import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { FACT_PROBLEMS } from '../visits/fact-problems.ts';
import { RecordFact } from '../visits/record-fact.ts';
import { VisitView } from '../visits/views/visit.view.ts';
import { RedFlagDto, ResolveRedFlagDto } from './gates.dto.ts';

@ApiTags('Gates')
@Controller('api/v1/visits/:id/red-flag')
export class RedFlagsController {
  constructor(@Inject(RecordFact) private readonly facts: RecordFact) {}

  /** Anyone on duty sees a warning sign: further starts are suspended and the doctor is alerted; no place is released. */
  @ApiOperation({ summary: 'Raises a red flag' })
  @Post()
  @HttpCode(200)
  @Allow('visit.red-flag')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  raise(
    @Write() ctx: WriteContext,
    @IdParam() visitId: string,
    @Body() { flags, note, at }: RedFlagDto,
  ): Promise<Reply> {
    const happening = () => ({ type: 'red-flag-raised', flags: [...new Set(flags)], note: note ?? null }) as const;
    return this.facts.state({ ctx, visitId, type: 'red-flag-raised', at, happening });
  }

  /** A doctor has looked: the patient goes on, or is transferred with an urgent referral. */
  @ApiOperation({ summary: 'Resolves a red flag' })
  @Post('resolve')
  @HttpCode(200)
  @Allow('visit.red-flag-resolve')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  resolve(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: ResolveRedFlagDto): Promise<Reply> {
    const { decision, reason, referral } = body;
    const happening = () => ({ type: 'red-flag-resolved', decision, reason, referral: referral ?? null }) as const;
    return this.facts.state({ ctx, visitId, type: 'red-flag-resolved', happening });
  }
}
