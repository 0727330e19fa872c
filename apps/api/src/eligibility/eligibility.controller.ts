import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { currentTreatment, type Visit } from '@higaeri/domain';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { CHANGE_PROBLEMS } from '../visits/fact-problems.ts';
import { RecordFact, type Moment } from '../visits/record-fact.ts';
import { VisitView } from '../visits/views/visit.view.ts';
import { DecideDto } from './decide.dto.ts';
import { findingsFrom, outcomeFrom } from './outcome.ts';

@ApiTags('Eligibility')
@Controller('api/v1/visits/:id')
export class EligibilityController {
  constructor(@Inject(RecordFact) private readonly facts: RecordFact) {}

  /**
   * The doctor decides whether the treatment suits today. The same transaction confirms, moves or releases the afternoon;
   * `afternoon` says what became of it. Never refused for lack of place.
   */
  @ApiOperation({ summary: 'Decides whether the treatment suits today' })
  @Post('eligibility')
  @HttpCode(200)
  @Allow('visit.eligibility')
  @Answers(200, VisitView, { problems: CHANGE_PROBLEMS })
  decide(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: DecideDto): Promise<Reply> {
    const happening = async (before: Visit, { tx }: Moment) => {
      const outcome = await outcomeFrom(tx, body, currentTreatment(before));
      return { type: 'eligibility-decided', outcome, findings: findingsFrom(body.findings) } as const;
    };
    return this.facts.state({ ctx, visitId, type: 'eligibility-decided', changeOfMind: true, happening });
  }
}
