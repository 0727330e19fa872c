import { newId } from '../../../platform/database/new-id.ts';
import type { DayPlan } from '../../../visits/reservations/day-plan.ts';
import { patientRow } from '../../../visits/reservations/patient-row.ts';
import { rowsOfPlan } from '../../../visits/reservations/planned-rows.ts';
import type { Reservation } from '../../../visits/reservations/reservation.ts';
import { plannedState } from '../../../visits/reservations/step-times.ts';
import { asRow, type VisitNow } from '../../../visits/reservations/wanted-row.ts';
import type { MovedVisit } from './moved-visits.ts';

/**
 * Puts moved visits into the day's table, all of them or none: first every row that changes is taken out, so that two may swap.
 * Shape:  false when one row meets another, or lies in the past; the table is then of no use. Whether it is open then was weighed when it was proposed: a plan past closing time is a plan.
 */
export function putMoves(visits: readonly MovedVisit[], plan: DayPlan, now: Date): boolean {
  for (const visit of visits) {
    for (const row of plan.table.ofVisit(visit.before.id))
      if (row.stepId !== null && visit.stepIds.includes(row.stepId)) plan.table.remove(row.id);
  }
  return visits.every((visit) => putSteps(visit, plan, now)) && visits.every((visit) => putPatient(visit, plan, now));
}

function putSteps(moved: MovedVisit, plan: DayPlan, now: Date): boolean {
  return moved.after.steps
    .filter(({ id, planned }) => moved.stepIds.includes(id) && planned !== null)
    .every((step) => {
      const state = plannedState(moved.after, step);
      if (state === 'released') return false;
      const rows = rowsOfPlan(step, state, visitNow(moved, plan, now)).map(asRow);
      return rows.length === step.planned?.resources.length && rows.every((row) => put(row, plan));
    });
}

function put(row: Reservation, { table }: DayPlan): boolean {
  if (row.state === 'displaced' || !table.isVacant(row.resourceId, row.from, row.until)) return false;
  table.put(row);
  return true;
}

/** The patient is here from the arrival to the way home; another visit of the same patient at that time is in the way. */
function putPatient(moved: MovedVisit, plan: DayPlan, now: Date): boolean {
  const own = plan.table.ofVisit(moved.after.id);
  const mine = own.find(({ stepId }) => stepId === null);
  const steps = own.filter(({ stepId }) => stepId !== null);
  const row = patientRow(visitNow(moved, plan, now), mine, steps);
  if (!row) return true;
  if (mine) plan.table.remove(mine.id);
  if (!plan.table.isVacant(row.resourceId, row.from, row.until)) return false;
  plan.table.put(row);
  return true;
}

const visitNow = ({ before, after }: MovedVisit, { catalogue }: DayPlan, now: Date): VisitNow => ({
  before,
  after,
  cause: 'rescheduled',
  at: now.getTime(),
  now: now.getTime(),
  catalogue,
  tolerated: 0,
  makeId: newId,
});
