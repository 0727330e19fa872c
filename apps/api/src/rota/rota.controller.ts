import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import type { Reply } from '../platform/http/answer.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { RotaService } from './rota.service.ts';
import { RotaDto, RotaQuery, RotaView } from './rota.view.ts';

@ApiTags('rota')
@Controller('api/v1/rota')
export class RotaController {
  constructor(@Inject(RotaService) private readonly rota: RotaService) {}

  @ApiOperation({ summary: 'Reads opening hours and shifts' })
  @Get()
  @Allow('rota.read')
  @Answers(200, RotaView)
  read(@CurrentAccount() account: Account, @Query() query: RotaQuery): Promise<Reply> {
    return this.rota.read(account, query.from, query.to);
  }

  @ApiOperation({ summary: 'Replaces the shifts of a span of days' })
  @Put()
  @Allow('rota.write')
  @Answers(200, RotaView)
  replace(@Write() ctx: WriteContext, @Body() dto: RotaDto): Promise<Reply> {
    return this.rota.replace(ctx, dto);
  }
}
