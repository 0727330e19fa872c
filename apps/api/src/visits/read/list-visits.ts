import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../../platform/auth/account.ts';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { pageOf, type Page } from '../../platform/http/page.ts';
import { viewerOf } from '../answers/viewer.ts';
import { VisitViews } from '../answers/visit-views.ts';
import type { VisitSummary } from '../views/visit-summary.view.ts';
import type { ListVisitsQuery } from './list-visits.query.ts';
import { readVisitCursor } from './visit-cursor.ts';

interface Row {
  id: string;
  date: string;
  call_number: number;
}

/**
 * Visits by day, state or patient.
 * Shape:  latest day first, within a day by call number.
 * Errors: `invalid_cursor`.
 */
@Injectable()
export class ListVisits {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(VisitViews) private readonly views: VisitViews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(account: Account, query: ListVisitsQuery): Promise<Page<VisitSummary>> {
    return this.unitOfWork.read(account, async (tx) => {
      const rows = await find(tx, query);
      const shown = rows.slice(0, query.limit).map(({ id }) => id);
      const views = await this.views.summaries(tx, shown, viewerOf(account), this.clock.now());
      const byId = new Map(views.map((view) => [view.id, view]));
      tx.audit({ action: 'visit.list', facts: { visitIds: shown } });
      const page = pageOf(
        rows,
        query.limit,
        ({ id }) => byId.get(id),
        ({ date, call_number, id }) => [date, call_number, id],
      );
      return { ...page, items: page.items.filter((view) => view !== undefined) };
    });
  }
}

function find(tx: Tx, { date, status, patient, limit, cursor }: ListVisitsQuery): Promise<Row[]> {
  const [fromDate = null, fromNumber = null, fromId = null] = cursor === undefined ? [] : readVisitCursor(cursor);
  return tx.query<Row>(
    `SELECT id, date::text AS date, call_number FROM visit
      WHERE clinic_id = $1
        AND ($2::date IS NULL OR date = $2::date)
        AND ($3::text[] IS NULL OR stage = ANY ($3::text[]))
        AND ($4::uuid IS NULL OR patient_id = $4::uuid)
        AND ($5::date IS NULL OR date < $5::date OR (date = $5::date AND (call_number, id) > ($6::integer, $7::uuid)))
      ORDER BY visit.date DESC, call_number, id
      LIMIT $8`,
    [
      tx.clinicId,
      date ?? null,
      status && status.length > 0 ? status : null,
      patient ?? null,
      fromDate,
      fromNumber,
      fromId,
      limit + 1,
    ],
  );
}
