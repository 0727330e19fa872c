import { apply, type Visit } from '@higaeri/domain';
import { decidedAfternoon, afternoonAhead, stillServes } from './decided-afternoon.ts';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';
import type { DayPlan } from './day-plan.ts';
import { rowsOfPlan } from './planned-rows.ts';
import { searchAfternoon, type Replanned } from './search-afternoon.ts';
import { asRow, type VisitNow } from './wanted-row.ts';

/**
 * After `eligible`: keeps the afternoon that serves, finds another that does, or leaves the visit displaced and shown.
 * Shape:  the new plan when there is one; the table holds its rows.
 * Source: clinic.md "Another treatment, more discs or another doctor than booked: that afternoon is searched again".
 */
export function followDecision(treatment: TreatmentRow, now: VisitNow, plan: DayPlan): Replanned | null {
  const { table } = plan;
  const decided = decidedAfternoon(now.after, treatment, plan);
  if (!decided || stillServes(now.after, table.ofVisit(now.after.id), decided)) return null;
  const found = searchAfternoon(decided, now, plan);
  const ahead = new Set(afternoonAhead(now.after).map(({ id }) => id));
  for (const row of table.ofVisit(now.after.id)) {
    if (row.stepId === null || !ahead.has(row.stepId)) continue;
    if (found) table.remove(row.id);
    else table.put({ ...row, state: 'displaced' });
  }
  const moved = found && withPlan(now.after, found);
  if (!found || !moved) return null;
  for (const step of moved.steps.filter(({ id }) => ahead.has(id))) {
    for (const row of rowsOfPlan(step, 'firm', { ...now, after: moved })) table.put(asRow(row));
  }
  return found;
}

/** The visit with its new plan, as the fact will make it. */
function withPlan(visit: Visit, replanned: Replanned): Visit | null {
  const by = { accountId: '', roles: [] };
  const moved = apply(visit, { id: '', at: visit.lastFactAt, by, ...replanned });
  return moved.ok ? moved.value : null;
}
