import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { AlertView } from '../visits/views/alert.view.ts';
import { AcknowledgeAlert } from './acknowledge-alert.ts';
import { BoardQuery } from './board.query.ts';
import { BoardView } from './board.view.ts';
import { ReadBoard } from './read-board.ts';

@ApiTags('Board')
@Controller('api/v1')
export class BoardController {
  constructor(
    @Inject(ReadBoard) private readonly boards: ReadBoard,
    @Inject(AcknowledgeAlert) private readonly alerts: AcknowledgeAlert,
  ) {}

  /** The whole day: lanes, visits, predicted times, alerts. Who had not left at midnight is on the next day's board, too. */
  @ApiOperation({ summary: 'Shows the whole day: lanes, visits, predicted times, alerts' })
  @Get('board')
  @Allow('board.read')
  @Answers(200, BoardView)
  read(@CurrentAccount() account: Account, @Query() { date }: BoardQuery): Promise<BoardView> {
    return this.boards.read(account, date);
  }

  /** Somebody has seen the alert; it stays until what it warned of is over. */
  @ApiOperation({ summary: 'Says that an alert has been seen' })
  @Post('alerts/:id/acknowledge')
  @HttpCode(200)
  @Allow('alert.acknowledge')
  @Answers(200, AlertView, { problems: ['not_found', 'in_progress', 'idempotency_key_reused'] })
  acknowledge(@Write() ctx: WriteContext, @IdParam() id: string): Promise<Reply> {
    return this.alerts.acknowledge(ctx, id);
  }
}
