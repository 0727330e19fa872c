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
import { isReplay, keepKey } from './observation-keys.ts';
import { observationFrom } from './observation.ts';
import { ObserveDto } from './observe.dto.ts';

/** The server's clock rules; a tablet's may run ahead by this much. */
const TOLERATED_AHEAD_MS = 5 * 60_000;

@ApiTags('Recovery')
@Controller('api/v1/visits/:id/observations')
export class ObservationsController {
  constructor(@Inject(RecordFact) private readonly facts: RecordFact) {}

  /** One set of vital signs, at any time since the arrival. The same `clientId` of the same account counts once, for ever; a replay answers 200. */
  @ApiOperation({ summary: 'Records an observation' })
  @Post()
  @HttpCode(201)
  @Allow('visit.observe')
  @Answers(201, VisitView, { problems: FACT_PROBLEMS })
  observe(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: ObserveDto): Promise<Reply> {
    const observation = observationFrom(body);
    return this.facts.state({
      ctx,
      visitId,
      type: 'observation-recorded',
      at: body.at,
      tolerateAheadMs: TOLERATED_AHEAD_MS,
      status: 201,
      known: (tx) => isReplay(tx, visitId, observation, body.at),
      happening: async (_, { tx, factId }) => {
        await keepKey(tx, visitId, observation.clientId, factId);
        return { type: 'observation-recorded', observation };
      },
    });
  }
}
