import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import type { Page } from '../platform/http/page.ts';
import { ShortListQuery } from '../platform/http/short-list.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { StaffService } from './staff.service.ts';
import { ChangeStaffDto, CreateStaffDto, StaffList, StaffView } from './staff.view.ts';

@ApiTags('catalogue')
@Controller('api/v1/staff')
export class StaffController {
  constructor(@Inject(StaffService) private readonly staff: StaffService) {}

  @ApiOperation({ summary: 'Lists the staff' })
  @Get()
  @Allow('staff.read')
  @Answers(200, StaffList, { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: ShortListQuery): Promise<Page<StaffView>> {
    return this.staff.list(account, query);
  }

  @ApiOperation({ summary: 'Reads a member of staff' })
  @Get(':id')
  @Allow('staff.read')
  @Answers(200, StaffView)
  read(@CurrentAccount() account: Account, @IdParam() id: string): Promise<Reply> {
    return this.staff.read(account, id);
  }

  @ApiOperation({ summary: 'Adds a member of staff' })
  @Post()
  @Allow('staff.write')
  @Answers(201, StaffView)
  create(@Write() ctx: WriteContext, @Body() dto: CreateStaffDto): Promise<Reply> {
    return this.staff.create(ctx, dto);
  }

  @ApiOperation({ summary: 'Changes a member of staff' })
  @Patch(':id')
  @Allow('staff.write')
  @Answers(200, StaffView)
  change(@Write() ctx: WriteContext, @IdParam() id: string, @Body() dto: ChangeStaffDto): Promise<Reply> {
    return this.staff.change(ctx, id, dto);
  }
}
