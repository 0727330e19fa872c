import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '../database/unit-of-work.ts';
import type { Reply } from '../http/answer.ts';
import { PageQuery } from '../http/fields.ts';
import { IdParam } from '../http/id-param.ts';
import type { Page } from '../http/page.ts';
import { Write, type WriteContext } from '../idempotency/write-context.ts';
import { Writes } from '../idempotency/writes.ts';
import { Answers } from '../openapi/answers.ts';
import { PageOf } from '../openapi/page-of.ts';
import { CurrentAccount, type Account } from './account.ts';
import { Allow } from './allow.ts';
import { CreateTokenDto } from './token.dto.ts';
import { NewTokenView, TokenView } from './token.view.ts';
import { Tokens } from './tokens.ts';

@ApiTags('Tokens')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    private readonly tokens: Tokens,
    private readonly unitOfWork: UnitOfWork,
    private readonly writes: Writes,
  ) {}

  /** One's own personal access tokens. */
  @ApiOperation({ summary: 'Lists one’s own access tokens' })
  @Get()
  @Allow('token.own')
  @Answers(200, PageOf(TokenView), { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: PageQuery): Promise<Page<TokenView>> {
    return this.unitOfWork.read(account, (tx) => this.tokens.list(tx, account, query.limit, query.cursor));
  }

  /** Makes a token for `Authorization: Bearer`. The answer is not kept, so a retry makes another. */
  @ApiOperation({ summary: 'Makes an access token' })
  @Post()
  @Allow('token.own')
  @Answers(201, NewTokenView)
  create(@Write() ctx: WriteContext, @Body() given: CreateTokenDto): Promise<Reply> {
    return this.writes.run({ ...ctx, idempotencyKey: null }, async (tx) => ({
      status: 201,
      body: await this.tokens.create(tx, ctx.account, given),
    }));
  }

  /** Ends a token at once, on every server process. */
  @ApiOperation({ summary: 'Ends an access token' })
  @Delete(':id')
  @Allow('token.own')
  @Answers(204)
  revoke(@Write() ctx: WriteContext, @IdParam() id: string): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      await this.tokens.revoke(tx, ctx.account, id);
      return { status: 204, body: undefined };
    });
  }
}
