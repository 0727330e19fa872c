import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { withVersion, type Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import type { Page } from '../platform/http/page.ts';
import { pageOfAll, type ShortListQuery } from '../platform/http/short-list.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { Problem } from '../platform/problem/problem.ts';
import { TreatmentEntity } from './treatment.entity.ts';
import { treatmentView, type TreatmentDto, type TreatmentView } from './treatment.view.ts';

/** The clinic's own catalogue: what it offers, how long it takes, what it asks for. */
@Injectable()
export class TreatmentsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
  ) {}

  list(account: Account, query: ShortListQuery): Promise<Page<TreatmentView>> {
    return this.unitOfWork.read(account, async (tx) => {
      const rows = await tx.manager.find(TreatmentEntity, {
        where: { clinicId: tx.clinicId },
        order: { sort: 'ASC', code: 'ASC' },
      });
      return pageOfAll(rows.map(treatmentView), query, ({ code }) => code);
    });
  }

  read(account: Account, code: string): Promise<Reply> {
    return this.unitOfWork.read(account, async (tx) => {
      const row = await tx.manager.findOneBy(TreatmentEntity, { clinicId: tx.clinicId, code });
      if (!row) throw new Problem('not_found');
      return withVersion(treatmentView(row), row.version);
    });
  }

  /** A new code makes a new row; an existing one is changed by who has seen its version. Visits keep what they were booked with. */
  put(ctx: WriteContext, code: string, dto: TreatmentDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const before = await this.lock(tx, code);
      if (before) requireVersion(ctx, before.version);
      const saved = await tx.manager.save(TreatmentEntity, {
        ...(before ?? { clinicId: tx.clinicId, code, sort: 1000 }),
        ...dto,
        version: (before?.version ?? 0) + 1,
      });
      tx.publish({ type: 'catalogue.changed', date: null, version: saved.version });
      tx.audit({ action: 'catalogue.write', facts: { treatment: code } });
      return { status: before ? 200 : 201, body: treatmentView(saved), version: saved.version };
    });
  }

  /** A row that is not there yet can not be locked, so its name is. */
  private async lock(tx: Tx, code: string): Promise<TreatmentEntity | null> {
    await tx.lock([`treatment:${code}`]);
    return tx.manager.findOneBy(TreatmentEntity, { clinicId: tx.clinicId, code });
  }
}
