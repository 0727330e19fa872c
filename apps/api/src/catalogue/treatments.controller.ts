import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../platform/auth/account.ts';
import { Allow } from '../platform/auth/allow.ts';
import { Answers } from '../platform/openapi/answers.ts';
import type { Reply } from '../platform/http/answer.ts';
import type { Page } from '../platform/http/page.ts';
import { ShortListQuery } from '../platform/http/short-list.ts';
import { Write, type WriteContext } from '../platform/idempotency/write-context.ts';
import { TreatmentCodePipe } from './treatment-code.pipe.ts';
import { TreatmentDto, TreatmentList, TreatmentView } from './treatment.view.ts';
import { TreatmentsService } from './treatments.service.ts';

@ApiTags('catalogue')
@Controller('api/v1/treatments')
export class TreatmentsController {
  constructor(@Inject(TreatmentsService) private readonly treatments: TreatmentsService) {}

  @ApiOperation({ summary: 'Lists the treatments' })
  @Get()
  @Allow('catalogue.read')
  @Answers(200, TreatmentList, { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: ShortListQuery): Promise<Page<TreatmentView>> {
    return this.treatments.list(account, query);
  }

  @ApiOperation({ summary: 'Reads a treatment' })
  @Get(':code')
  @Allow('catalogue.read')
  @Answers(200, TreatmentView)
  read(@CurrentAccount() account: Account, @Param('code', TreatmentCodePipe) code: string): Promise<Reply> {
    return this.treatments.read(account, code);
  }

  @ApiOperation({ summary: 'Adds or changes a treatment' })
  @Put(':code')
  @Allow('catalogue.write')
  @Answers(200, TreatmentView)
  @Answers(201, TreatmentView)
  put(
    @Write() ctx: WriteContext,
    @Param('code', TreatmentCodePipe) code: string,
    @Body() dto: TreatmentDto,
  ): Promise<Reply> {
    return this.treatments.put(ctx, code, dto);
  }
}
