import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { AlertStore } from '../visits/alerts/alert.store.ts';
import { alertView } from '../visits/answers/alert-view.ts';
import { viewerOf } from '../visits/answers/viewer.ts';
import { summariesOf } from '../visits/answers/visit-views.ts';
import { loadOpenings } from '../visits/clinic/opening.ts';
import { BoardAudit } from '../visits/day/board-audit.ts';
import { DayLoader } from '../visits/day/day.loader.ts';
import type { BoardView } from './board.view.ts';
import { countsOf } from './counts.ts';
import { lanesOf, loadShifts } from './lanes.ts';
import { outlookOf } from './outlook.ts';

/** The whole day, in a number of queries that does not grow with it, from one snapshot with the event id it belongs to. */
@Injectable()
export class ReadBoard {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DayLoader) private readonly days: DayLoader,
    @Inject(AlertStore) private readonly alerts: AlertStore,
    @Inject(BoardAudit) private readonly audit: BoardAudit,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  read(account: Account, date: string | undefined): Promise<BoardView> {
    return this.unitOfWork.read(account, async (tx) => {
      const now = this.clock.now();
      const picture = date === undefined ? await this.days.today(tx, now) : await this.days.day(tx, date, now);
      const { zone } = picture.clinic;
      const [opening] = await loadOpenings(tx, picture.clinic, picture.date, picture.date);
      if (!opening) throw new Error('a date has no opening');
      const viewer = viewerOf(account);
      const visits = summariesOf(picture, viewer);
      const alerts = await this.alerts.ofDay(
        tx,
        picture.date,
        picture.visits.map(({ visit }) => visit.id),
      );
      this.audit.note(tx, account.id, picture.date, now);
      return {
        date: picture.date,
        now: zone.text(now),
        open: opening.span && { start: zone.text(opening.span.start), end: zone.text(opening.span.end) },
        closedReason: opening.closedReason,
        lanes: lanesOf(picture, opening, await loadShifts(tx, picture.date)),
        visits,
        alerts: alerts.map((alert) => alertView(alert, zone, viewer)),
        lastEventId: await lastEventId(tx),
        outlook: outlookOf(picture),
        counts: countsOf(visits),
      };
    });
  }
}

async function lastEventId(tx: Tx): Promise<string> {
  const [head] = await tx.query<{ seq: string }>(`SELECT seq::text AS seq FROM event_head WHERE clinic_id = $1`, [
    tx.clinicId,
  ]);
  return head?.seq ?? '0';
}
