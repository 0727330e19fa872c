import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { withVersion, type Reply } from '../../platform/http/answer.ts';
import { viewerOf } from '../answers/viewer.ts';
import { VisitViews } from '../answers/visit-views.ts';

/** One visit with its ETag. Errors: `not_found`. */
@Injectable()
export class ReadVisit {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VisitViews) private readonly views: VisitViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  read(account: Account, visitId: string): Promise<Reply> {
    return this.unitOfWork.read(account, async (tx) => {
      const view = await this.views.view(tx, visitId, viewerOf(account), this.clock.now());
      tx.audit({ action: 'visit.read', visitId, ...(view.patient ? { patientId: view.patient.id } : {}) });
      return withVersion(view, view.version);
    });
  }
}
