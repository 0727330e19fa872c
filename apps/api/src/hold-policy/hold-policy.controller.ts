import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { HoldPolicyService } from './hold-policy.service.ts';
import { HoldPolicyDto, HoldPolicyView, StandbyDaysQuery, StandbyDaysView } from './hold-policy.view.ts';
import { ReadStandbyDays } from './read-standby-days.ts';

@ApiTags('Hold policy')
@Controller('api/v1')
export class HoldPolicyController {
  constructor(
    @Inject(HoldPolicyService) private readonly policy: HoldPolicyService,
    @Inject(ReadStandbyDays) private readonly days: ReadStandbyDays,
  ) {}

  @ApiOperation({ summary: 'Reads how the clinic holds afternoons' })
  @Get('hold-policy')
  @Allow('clinic.read')
  @Answers(200, HoldPolicyView)
  read(@CurrentAccount() account: Account): Promise<Reply> {
    return this.policy.read(account);
  }

  /** Visits that are booked already stay as they are. */
  @ApiOperation({ summary: 'Changes how the clinic holds afternoons' })
  @Put('hold-policy')
  @Allow('settings.write')
  @Answers(200, HoldPolicyView)
  replace(@Write() ctx: WriteContext, @Body() dto: HoldPolicyDto): Promise<Reply> {
    return this.policy.replace(ctx, dto);
  }

  /** How many patients may be on standby on each day at a risk, and what the risk of each further one is. Computed, also while the policy is `full`. */
  @ApiOperation({ summary: 'Computes how many patients may be on standby, day by day' })
  @Get('standby-days')
  @Allow('board.read')
  @Answers(200, StandbyDaysView, { problems: ['span_too_long'] })
  list(@CurrentAccount() account: Account, @Query() query: StandbyDaysQuery): Promise<StandbyDaysView> {
    return this.days.read(account, query);
  }
}
