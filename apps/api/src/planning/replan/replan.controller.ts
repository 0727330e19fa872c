import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../../platform/auth/account.ts';
import { Allow } from '../../platform/auth/allow.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { DateParam, IdParam } from '../../platform/http/id-param.ts';
import type { Page } from '../../platform/http/page.ts';
import { Write, type WriteContext } from '../../platform/idempotency/write-context.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import { PageOf } from '../../platform/openapi/page-of.ts';
import { AnswerProposal } from './apply/answer-proposal.ts';
import { ApplyProposal } from './apply/apply-proposal.ts';
import { PlanProblemView } from './problem/plan-problem.view.ts';
import { ReadPlanProblem } from './problem/read-plan-problem.ts';
import { MakeProposal } from './propose/make-proposal.ts';
import { DismissProposalDto, ProposalsQuery, ReplanDto, ToldDto } from './replan.dto.ts';
import { ProposalViews } from './views/proposal-views.ts';
import { ProposalView } from './views/proposal.view.ts';

const REPLAY = ['in_progress', 'idempotency_key_reused'] as const;

@ApiTags('Re-planning')
@Controller('api/v1/days/:date')
export class ReplanController {
  constructor(
    @Inject(MakeProposal) private readonly making: MakeProposal,
    @Inject(ProposalViews) private readonly views: ProposalViews,
    @Inject(ApplyProposal) private readonly applying: ApplyProposal,
    @Inject(AnswerProposal) private readonly answers: AnswerProposal,
    @Inject(ReadPlanProblem) private readonly problems: ReadPlanProblem,
  ) {}

  /** What the engine needs to show on a screen what else would move, before anybody decides. */
  @ApiOperation({ summary: 'Reads the rest of a day as a problem for the scheduling engine' })
  @Get('plan-problem')
  @Allow('plan.propose')
  @Answers(200, PlanProblemView)
  problem(@CurrentAccount() account: Account, @DateParam() date: string): Promise<PlanProblemView> {
    return this.problems.of(account, date);
  }

  /** How the rest of the day should go on: a diff with reasons. Nothing changes by it; it replaces the proposal that was open. */
  @ApiOperation({ summary: 'Proposes how the rest of a day should go on' })
  @Post('replan')
  @Allow('plan.propose')
  @Answers(201, ProposalView, { problems: ['not_found', 'itinerary_past', ...REPLAY] })
  replan(@Write() ctx: WriteContext, @DateParam() date: string, @Body() body: ReplanDto): Promise<Reply> {
    return this.making.run(ctx, date, body);
  }

  /** What waits for an answer; on demand what was applied, too. */
  @ApiOperation({ summary: 'Lists the proposals of a day' })
  @Get('proposals')
  @Allow('board.read')
  @Answers(200, PageOf(ProposalView), { problems: ['not_found', 'invalid_cursor'] })
  list(
    @CurrentAccount() account: Account,
    @DateParam() date: string,
    @Query() query: ProposalsQuery,
  ): Promise<Page<ProposalView>> {
    return this.views.list(account, date, query);
  }

  /** All moves at once, or none: refused when the day has changed since. Answers who must be told. */
  @ApiOperation({ summary: 'Applies a proposal, all of it or nothing' })
  @Post('proposals/:id/apply')
  @HttpCode(200)
  @Allow('plan.apply')
  @Answers(200, ProposalView, { problems: ['not_found', 'stale_proposal', 'proposal_over', ...REPLAY] })
  apply(@Write() ctx: WriteContext, @DateParam() date: string, @IdParam() id: string): Promise<Reply> {
    return this.applying.run(ctx, date, id);
  }

  /** Not now: the same is not offered again for a while. */
  @ApiOperation({ summary: 'Says not now to a proposal' })
  @Post('proposals/:id/dismiss')
  @HttpCode(200)
  @Allow('plan.apply')
  @Answers(200, ProposalView, { problems: ['not_found', 'proposal_over', ...REPLAY] })
  dismiss(
    @Write() ctx: WriteContext,
    @DateParam() date: string,
    @IdParam() id: string,
    @Body() body: DismissProposalDto,
  ): Promise<Reply> {
    return this.answers.dismiss(ctx, date, id, body);
  }

  /** Somebody has been told of the new times. */
  @ApiOperation({ summary: 'Notes who has been told of the new times' })
  @Post('proposals/:id/told')
  @HttpCode(200)
  @Allow('plan.apply')
  @Answers(200, ProposalView, { problems: ['not_found', 'proposal_over', ...REPLAY] })
  told(
    @Write() ctx: WriteContext,
    @DateParam() date: string,
    @IdParam() id: string,
    @Body() body: ToldDto,
  ): Promise<Reply> {
    return this.answers.told(ctx, date, id, body);
  }
}
