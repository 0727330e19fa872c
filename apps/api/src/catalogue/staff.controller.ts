import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import type { Reply } from '../platform/http/answer.ts';
import { IdParam } from '../platform/http/id-param.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { StaffService } from './staff.service.ts';
import { ChangeStaffDto, CreateStaffDto, StaffList, StaffView } from './staff.view.ts';

@ApiTags('catalogue')
@Controller('api/v1/staff')
export class StaffController {
  constructor(@Inject(StaffService) private readonly staff: StaffService) {}

  @Get()
  @Allow('staff.read')
  @Answers(200, StaffList)
  list(@CurrentAccount() account: Account): Promise<StaffList> {
    return this.staff.list(account);
  }

  @Get(':id')
  @Allow('staff.read')
  @Answers(200, StaffView)
  read(@CurrentAccount() account: Account, @IdParam() id: string): Promise<Reply> {
    return this.staff.read(account, id);
  }

  @Post()
  @Allow('staff.write')
  @Answers(201, StaffView)
  create(@Write() ctx: WriteContext, @Body() dto: CreateStaffDto): Promise<Reply> {
    return this.staff.create(ctx, dto);
  }

  @Patch(':id')
  @Allow('staff.write')
  @Answers(200, StaffView)
  change(@Write() ctx: WriteContext, @IdParam() id: string, @Body() dto: ChangeStaffDto): Promise<Reply> {
    return this.staff.change(ctx, id, dto);
  }
}
