import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import type { Reply } from '../platform/http/answer.ts';
import { PageQuery } from '../platform/http/fields.ts';
import { IdParam } from '../platform/http/id-param.ts';
import type { Page } from '../platform/http/page.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { Answers } from '../platform/openapi/answers.ts';
import { PageOf } from '../platform/openapi/page-of.ts';
import { AccountView, ChangeAccountDto, CreateAccountDto } from './account.dto.ts';
import { AccountsService } from './accounts.service.ts';

@ApiTags('Accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @ApiOperation({ summary: 'Lists the accounts' })
  @Get()
  @Allow('account.read')
  @Answers(200, PageOf(AccountView), { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: PageQuery): Promise<Page<AccountView>> {
    return this.accounts.list(account, query.limit, query.cursor);
  }

  @ApiOperation({ summary: 'Adds an account' })
  @Post()
  @Allow('account.write')
  @Answers(201, AccountView)
  create(@Write() ctx: WriteContext, @Body() dto: CreateAccountDto): Promise<Reply> {
    return this.accounts.create(ctx, dto);
  }

  @ApiOperation({ summary: 'Changes an account: name, roles, password, disabled' })
  @Patch(':id')
  @Allow('account.write')
  @Answers(200, AccountView, { problems: ['conflict'] })
  change(@Write() ctx: WriteContext, @IdParam() id: string, @Body() dto: ChangeAccountDto): Promise<Reply> {
    return this.accounts.change(ctx, id, dto);
  }
}
