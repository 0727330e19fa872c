import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.ts';
import { AlertStore, type StoredAlert } from '../visits/alerts/alert.store.ts';
import type { NewAlert } from '../visits/alerts/alert.ts';
import { DayLoader } from '../visits/day/day.loader.ts';
import { dueAlerts, TIMED_KINDS } from './due-alerts.ts';

/** Raises what time has made due in a clinic today, and ends what is due no longer. */
@Injectable()
export class WatchClinic {
  constructor(
    @Inject(DayLoader) private readonly days: DayLoader,
    @Inject(AlertStore) private readonly alerts: AlertStore,
  ) {}

  async look(tx: Tx, now: Date): Promise<void> {
    const picture = await this.days.today(tx, now);
    const due = dueAlerts(picture);
    const ids = picture.visits.map(({ visit }) => visit.id);
    const standing = (await this.alerts.ofDay(tx, picture.date, ids)).filter(isTimed);
    const over = standing.filter((alert) => !due.some((other) => sameMatter(other, alert)));
    await this.alerts.end(
      tx,
      over.map(({ id }) => id),
      now,
    );
    const fresh = due.filter((alert) => !standing.some((other) => sameMatter(alert, other)));
    await this.alerts.raise(tx, fresh, now);
    if (over.length > 0) tx.publish({ type: 'board.changed', date: picture.date });
  }
}

const isTimed = ({ kind }: StoredAlert): boolean => (TIMED_KINDS as readonly string[]).includes(kind);

const sameMatter = (alert: NewAlert, stored: StoredAlert): boolean =>
  alert.kind === stored.kind && alert.visitId === stored.visit_id && alert.stepKind === stored.step_kind;
