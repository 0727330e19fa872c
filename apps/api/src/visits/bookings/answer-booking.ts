import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Answer } from '../../platform/http/answer.ts';
import { viewerOf } from '../answers/viewer.ts';
import { VisitViews } from '../answers/visit-views.ts';
import type { StoredVisit } from '../visit.store.ts';

/** The visit as it now is, for who changed its booking. */
@Injectable()
export class AnswerBooking {
  constructor(
    @Inject(VisitViews) private readonly views: VisitViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async created(tx: Tx, account: Account, stored: StoredVisit): Promise<Answer> {
    const answer = await this.changed(tx, account, stored);
    return { ...answer, status: 201, headers: { location: `/api/v1/visits/${stored.visit.id}` } };
  }

  async changed(tx: Tx, account: Account, { visit, version }: StoredVisit): Promise<Answer> {
    const body = await this.views.view(tx, visit.id, viewerOf(account), this.clock.now());
    return { status: 200, body, version };
  }
}
