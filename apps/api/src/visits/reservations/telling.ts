import { Inject, Injectable } from '@nestjs/common';
import type { Visit } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import type { AlertKind } from '../alerts/alert.ts';
import { AlertStore } from '../alerts/alert.store.ts';
import type { DayPlan } from './day-plan.ts';
import type { VisitFollowed } from './follow-visit.ts';
import { isPerson } from './wanted-row.ts';

/** Alerts and events of a change of reservations, in its transaction. */
@Injectable()
export class Telling {
  constructor(@Inject(AlertStore) private readonly alerts: AlertStore) {}

  async tell(
    tx: Tx,
    followed: VisitFollowed,
    plan: DayPlan,
    { visit, now }: { visit: Visit; now: Date },
  ): Promise<void> {
    if (hadLost(visit, plan)) await this.alerts.resolve(tx, visit.id, noLongerTrue(visit, plan), now);
    await this.alerts.raise(tx, followed.alerts, now);
    for (const visitId of followed.touched) tx.publish({ type: 'visit.changed', date: plan.frame.date, visitId });
    for (const resourceId of roomsTouched(plan))
      tx.publish({ type: 'resource.changed', date: plan.frame.date, resourceId });
  }
}

/** Alerts about places stand only where a row was displaced. */
const hadLost = ({ id }: Visit, { table }: DayPlan): boolean =>
  table.before().some((row) => row.visitId === id && row.state === 'displaced');

function noLongerTrue(visit: Visit, { table }: DayPlan): AlertKind[] {
  const rows = table.ofVisit(visit.id).filter(({ stepId }) => stepId !== null);
  const lost = rows.filter(({ state }) => state === 'displaced');
  const begun = new Set(visit.steps.filter(({ status }) => status === 'in-progress').map(({ id }) => id));
  const overlaps = lost.some((row) => isPerson(row) && begun.has(row.stepId ?? ''));
  const roomless = lost.some((row) => !isPerson(row) && begun.has(row.stepId ?? ''));
  const waiting = lost.some((row) => !begun.has(row.stepId ?? ''));
  return [
    ...(waiting ? [] : (['displaced'] as const)),
    ...(overlaps ? [] : (['person-overlap'] as const)),
    ...(roomless ? [] : (['no-room'] as const)),
  ];
}

/** Rooms and devices that somebody entered, left or was given. */
function roomsTouched({ table }: DayPlan): Set<string> {
  const { changed, added } = table.changes();
  return new Set(
    [...changed, ...added]
      .filter((row) => !isPerson(row) && row.state === 'in-use')
      .map(({ resourceId }) => resourceId),
  );
}
