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
import { DepartDto, DischargeReviewDto } from './discharge.dto.ts';

@ApiTags('Discharge')
@Controller('api/v1/visits/:id')
export class DischargeController {
  constructor(@Inject(RecordFact) private readonly facts: RecordFact) {}

  /** The doctor's final examination: home, more rest, or another hospital. */
  @ApiOperation({ summary: 'Records the doctor’s review before discharge' })
  @Post('discharge-review')
  @HttpCode(200)
  @Allow('visit.discharge-review')
  @Answers(200, VisitView, { problems: [...FACT_PROBLEMS, 'gate_not_met', 'override_not_allowed'] })
  review(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: DischargeReviewDto): Promise<Reply> {
    const { decision, minutes, note, overrides = [] } = body;
    const happening = () => {
      const words = overrides.map(({ gate, reason }) => ({ gate, reason }));
      return {
        type: 'discharge-reviewed',
        decision,
        minutes: minutes ?? null,
        note: note ?? null,
        overrides: words,
      } as const;
    };
    return this.facts.state({ ctx, visitId, type: 'discharge-reviewed', happening });
  }

  /** The patient has left the building; the room goes to cleaning. Always accepted, without a discharge it counts as left. */
  @ApiOperation({ summary: 'Records that the patient has left the building' })
  @Post('depart')
  @HttpCode(200)
  @Allow('visit.depart')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  depart(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() { at, reason }: DepartDto): Promise<Reply> {
    const happening = () => ({ type: 'departed', reason: reason ?? null }) as const;
    return this.facts.state({ ctx, visitId, type: 'departed', at, happening });
  }
}
