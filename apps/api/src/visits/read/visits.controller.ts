import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentAccount, type Account } from '../../platform/auth/account.ts';
import { Allow } from '../../platform/auth/allow.ts';
import type { Reply } from '../../platform/http/answer.ts';
import { PageQuery } from '../../platform/http/fields.ts';
import { IdParam } from '../../platform/http/id-param.ts';
import type { Page } from '../../platform/http/page.ts';
import { Answers } from '../../platform/openapi/answers.ts';
import { PageOf } from '../../platform/openapi/page-of.ts';
import { HistoryView } from '../views/history.view.ts';
import { VisitSummary } from '../views/visit-summary.view.ts';
import { VisitView } from '../views/visit.view.ts';
import { ListVisits } from './list-visits.ts';
import { ListVisitsQuery } from './list-visits.query.ts';
import { ReadHistory } from './read-history.ts';
import { ReadVisit } from './read-visit.ts';

@ApiTags('Visits')
@Controller('api/v1/visits')
export class VisitsController {
  constructor(
    @Inject(ListVisits) private readonly visits: ListVisits,
    @Inject(ReadVisit) private readonly visit: ReadVisit,
    @Inject(ReadHistory) private readonly histories: ReadHistory,
  ) {}

  /** Visits by day, state or patient; latest day first, within a day by call number. */
  @ApiOperation({ summary: 'Lists visits by day, stage or patient' })
  @Get()
  @Allow('visit.read')
  @Answers(200, PageOf(VisitSummary), { problems: ['invalid_cursor'] })
  list(@CurrentAccount() account: Account, @Query() query: ListVisitsQuery): Promise<Page<VisitSummary>> {
    return this.visits.list(account, query);
  }

  /** One visit: planned, predicted and actual times, gates, decision, and what may be done next. */
  @ApiOperation({ summary: 'Reads a visit' })
  @Get(':id')
  @Allow('visit.read')
  @Answers(200, VisitView, { problems: ['not_found'] })
  read(@CurrentAccount() account: Account, @IdParam() id: string): Promise<Reply> {
    return this.visit.read(account, id);
  }

  /** Everything ever stated about the visit, oldest first; what was corrected stays in it. */
  @ApiOperation({ summary: 'Reads everything ever stated about a visit' })
  @Get(':id/history')
  @Allow('visit.read')
  @Answers(200, HistoryView, { problems: ['not_found', 'invalid_cursor'] })
  history(@CurrentAccount() account: Account, @IdParam() id: string, @Query() page: PageQuery): Promise<HistoryView> {
    return this.histories.read(account, id, page);
  }
}
