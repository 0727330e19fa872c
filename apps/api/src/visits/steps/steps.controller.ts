import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../platform/auth/allow.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { IdParam } from '../../platform/http/id-param.ts';
import { Write, type WriteContext } from '../../platform/idempotency/write-context.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import { FACT_PROBLEMS } from '../fact-problems.ts';
import { VisitView } from '../views/visit.view.ts';
import { CompleteStepDto, SkipStepDto, StartStepDto, StopStepDto } from './step.dto.ts';
import { StepsService } from './steps.service.ts';

/** What really happens, step by step. Who may do so depends on the step's kind. */
@ApiTags('Steps')
@Controller('api/v1/visits/:id/steps/:stepId')
export class StepsController {
  constructor(@Inject(StepsService) private readonly steps: StepsService) {}

  /** The step begins, in these rooms and with these people; gates are checked here. */
  @ApiOperation({ summary: 'Starts a step' })
  @Post('start')
  @HttpCode(200)
  @Allow(
    'step.imaging',
    'step.consultation',
    'step.preparation',
    'step.procedure',
    'step.recovery',
    'step.discharge-review',
  )
  @Answers(200, VisitView, {
    problems: [...FACT_PROBLEMS, 'gate_not_met', 'override_not_allowed', 'resource_in_use', 'no_free_resource'],
  })
  start(
    @Write() ctx: WriteContext,
    @IdParam() id: string,
    @IdParam('stepId') stepId: string,
    @Body() body: StartStepDto,
  ): Promise<Reply> {
    return this.steps.start({ ctx, visitId: id, stepId }, body);
  }

  @ApiOperation({ summary: 'Completes a step' })
  @Post('complete')
  @HttpCode(200)
  @Allow('step.imaging', 'step.consultation', 'step.preparation', 'step.procedure', 'step.recovery')
  @Answers(200, VisitView, { problems: [...FACT_PROBLEMS, 'gate_not_met', 'levels_differ'] })
  complete(
    @Write() ctx: WriteContext,
    @IdParam() id: string,
    @IdParam('stepId') stepId: string,
    @Body() body: CompleteStepDto,
  ): Promise<Reply> {
    return this.steps.complete({ ctx, visitId: id, stepId }, body);
  }

  /** A doctor leaves the step out: images brought from elsewhere, a preparation already done. */
  @ApiOperation({ summary: 'Leaves a step out' })
  @Post('skip')
  @HttpCode(200)
  @Allow('step.skip')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  skip(
    @Write() ctx: WriteContext,
    @IdParam() id: string,
    @IdParam('stepId') stepId: string,
    @Body() body: SkipStepDto,
  ): Promise<Reply> {
    return this.steps.skip({ ctx, visitId: id, stepId }, body);
  }

  /** The step is broken off. After a stopped procedure the patient still rests and is reviewed. */
  @ApiOperation({ summary: 'Breaks a step off' })
  @Post('stop')
  @HttpCode(200)
  @Allow('step.stop', 'step.imaging')
  @Answers(200, VisitView, { problems: FACT_PROBLEMS })
  stop(
    @Write() ctx: WriteContext,
    @IdParam() id: string,
    @IdParam('stepId') stepId: string,
    @Body() body: StopStepDto,
  ): Promise<Reply> {
    return this.steps.stop({ ctx, visitId: id, stepId }, body);
  }
}
