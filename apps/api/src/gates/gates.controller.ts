import { CHECKLIST_PHASES, type ChecklistPhase, type Visit } from '@higaeri/domain';
import { Body, Controller, Inject, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import { viewerOf } from '../visits/answers/viewer.ts';
import { CHANGE_PROBLEMS } from '../visits/fact-problems.ts';
import { RecordFact } from '../visits/record-fact.ts';
import { VisitView } from '../visits/views/visit.view.ts';
import { ChecklistDto, ConsentDto, IntakeDto, ScreeningDto } from './gates.dto.ts';
import { PhaseParam } from './phase-param.ts';
import { checklistFrom, consentFrom, intakeFrom, screeningFrom } from './records.ts';

/** The documents behind the safety gates. Each is replaced as a whole, so it needs `If-Match`. */
@ApiTags('Gates')
@Controller('api/v1/visits/:id')
export class GatesController {
  constructor(@Inject(RecordFact) private readonly facts: RecordFact) {}

  /** The questionnaire. A red flag named for the first time is raised; only a doctor's word clears an anticoagulant. From the desk, which cannot read it, what is left out stays. */
  @ApiOperation({ summary: 'Records the intake questionnaire' })
  @Put('intake')
  @Allow('visit.intake')
  @Answers(200, VisitView, { problems: CHANGE_PROBLEMS })
  intake(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: IntakeDto): Promise<Reply> {
    const { clinical } = viewerOf(ctx.account);
    const happening = ({ intake }: Visit) =>
      ({ type: 'intake-recorded', intake: intakeFrom(body, clinical ? null : intake) }) as const;
    return this.facts.state({ ctx, visitId, type: 'intake-recorded', changeOfMind: true, happening });
  }

  /** Before imaging. `mriCleared` counts from a radiographer or doctor only. */
  @ApiOperation({ summary: 'Records the screening before imaging' })
  @Put('screening')
  @Allow('visit.screening')
  @Answers(200, VisitView, { problems: CHANGE_PROBLEMS })
  screening(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: ScreeningDto): Promise<Reply> {
    const happening = () => ({ type: 'screening-recorded', screening: screeningFrom(body) }) as const;
    return this.facts.state({ ctx, visitId, type: 'screening-recorded', changeOfMind: true, happening });
  }

  @ApiOperation({ summary: 'Records the signed consent' })
  @Put('consent')
  @Allow('visit.consent')
  @Answers(200, VisitView, { problems: CHANGE_PROBLEMS })
  consent(@Write() ctx: WriteContext, @IdParam() visitId: string, @Body() body: ConsentDto): Promise<Reply> {
    const happening = (_: unknown, { now }: { readonly now: Date }) => {
      const consent = consentFrom(body, now.toISOString());
      if (consent.signedAt > now.toISOString()) throw notYetSigned();
      return { type: 'consent-recorded', consent } as const;
    };
    return this.facts.state({ ctx, visitId, type: 'consent-recorded', changeOfMind: true, happening });
  }

  /** Ticked items of one phase. The levels read aloud at time-out must be the decision's. */
  @ApiOperation({ summary: 'Records one phase of the safety checklist' })
  @Put('checklist/:phase')
  @ApiParam({ name: 'phase', enum: CHECKLIST_PHASES, enumName: 'ChecklistPhase' })
  @Allow('visit.checklist')
  @Answers(200, VisitView, { problems: [...CHANGE_PROBLEMS, 'levels_differ'] })
  checklist(
    @Write() ctx: WriteContext,
    @IdParam() visitId: string,
    @PhaseParam() phase: ChecklistPhase,
    @Body() body: ChecklistDto,
  ): Promise<Reply> {
    const happening = () => ({ type: 'checklist-recorded', phase, ...checklistFrom(body) }) as const;
    return this.facts.state({ ctx, visitId, type: 'checklist-recorded', changeOfMind: true, happening });
  }
}

const notYetSigned = (): Problem =>
  new Problem('validation_failed', {
    errors: [fieldError('/signedAt', { rule: 'words', ja: '未来の日時です。', en: 'Lies in the future.' })],
  });
