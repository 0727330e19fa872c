import type { TreatmentRow } from '../clinic-day/treatment-row.ts';
import type { NewAlert } from '../alerts/alert.ts';
import type { DayPlan } from './day-plan.ts';
import { followDecision } from './follow-decision.ts';
import { newAlerts, newlyDisplaced, type LostPlace } from './new-alerts.ts';
import { patientRow } from './patient-row.ts';
import type { Replanned } from './search-afternoon.ts';
import { settle } from './settle.ts';
import type { VisitNow } from './wanted-row.ts';
import { wantedRows } from './wanted-rows.ts';

export interface VisitFollowed {
  readonly displaced: readonly LostPlace[];
  readonly alerts: readonly NewAlert[];
  /** Other visits whose rows have changed. */
  readonly touched: readonly string[];
  readonly replanned: Replanned | null;
}

/**
 * Brings a day's table in line with one visit.
 * Shape:  pure but for the table, which holds the outcome. `treatment` is the decided one, after a decision.
 * Source: architecture.md "Traps": reality is never refused.
 */
export function followVisit(now: VisitNow, plan: DayPlan, treatment: TreatmentRow | null): VisitFollowed {
  const { table } = plan;
  const own = table.ofVisit(now.after.id);
  const wanted = wantedRows(
    now,
    own.filter(({ stepId }) => stepId !== null),
  );
  const claimed = settle(wanted, now, plan);
  const replanned = treatment ? followDecision(treatment, now, plan) : null;
  putPatient(now, plan);
  const lost = newlyDisplaced(now.after.id, plan).flatMap(({ stepId }) => stepId ?? []);
  const others = claimed.displaced.filter(({ visitId }) => visitId !== now.after.id);
  return {
    displaced: lost.length > 0 ? [...others, { visitId: now.after.id, stepIds: [...new Set(lost)] }] : others,
    alerts: newAlerts(claimed, now, plan),
    touched: [...new Set([...others.map(({ visitId }) => visitId), ...claimed.moved.map(({ row }) => row.visitId)])],
    replanned,
  };
}

/** The patient's own row. Shape: another visit of the same patient yields, unless that patient is there already. */
function putPatient(now: VisitNow, { table }: DayPlan): void {
  const own = table.ofVisit(now.after.id);
  const mine = own.find(({ stepId }) => stepId === null);
  const row = patientRow(
    now,
    mine,
    own.filter(({ stepId }) => stepId !== null),
  );
  if (!row) return;
  if (mine) table.remove(mine.id);
  const others = table.inTheWay(row.resourceId, row.from, row.until);
  const there = others.some(({ state }) => state === 'in-use');
  if (!there) for (const other of others) table.put({ ...other, state: 'displaced' });
  table.put(there && row.state !== 'done' && row.state !== 'released' ? { ...row, state: 'displaced' } : row);
}
