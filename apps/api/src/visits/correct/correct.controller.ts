import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/allow.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { IdParam } from '../../platform/http/id-param.ts';
import { Write, type WriteContext } from '../../platform/idempotency/write-context.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import { FACT_PROBLEMS } from '../fact-problems.ts';
import { VisitView } from '../views/visit.view.ts';
import { CorrectDto } from './correct.dto.ts';
import { CorrectFact } from './correct-fact.ts';

@ApiTags('Visits')
@Controller('api/v1/visits/:id')
export class CorrectController {
  constructor(@Inject(CorrectFact) private readonly corrections: CorrectFact) {}

  /** Undoes a wrong fact by appending: the visit is as if it had never been stated, and both stay in the history. */
  @ApiOperation({ summary: 'Undoes a wrong fact; both stay in the history' })
  @Post('correct')
  @HttpCode(200)
  @Allow('visit.correct')
  @Answers(200, VisitView, {
    problems: [...FACT_PROBLEMS, 'not_correctable', 'later_facts_depend', 'patient_already_booked'],
  })
  correct(@Write() ctx: WriteContext, @IdParam() id: string, @Body() body: CorrectDto): Promise<Reply> {
    return this.corrections.correct(ctx, id, body);
  }
}
