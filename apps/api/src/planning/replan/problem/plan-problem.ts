import type { PlanProblem, PlanVisit } from '@higaeri/scheduling';
import { clinicDays } from '../../../visits/clinic-day/clinic-day.ts';
import type { Reservation } from '../../../visits/reservations/reservation.ts';
import { busyOf } from '../../../visits/reservations/search-afternoon.ts';
import type { DayFacts } from './day-facts.ts';
import { planVisit } from './plan-visit.ts';

/**
 * The rest of a day as a problem for the engine.
 * Shape:  null on a day that is over. `fixed` visits stay where they are: like cleaning and what is only still occupied, they are busy time of their rooms and people.
 * Units:  elapsed minutes since the clinic's midnight.
 */
export function planProblem(facts: DayFacts, fixed: ReadonlySet<string> = new Set()): PlanProblem | null {
  const { plan, picture, now } = facts;
  const visits = picture.visits
    .filter(({ visit }) => !fixed.has(visit.id))
    .flatMap(({ visit }) => planVisit(visit, facts) ?? []);
  const planned = plannedRows(visits);
  const busy = busyOf(plan.table.live().filter((row) => !planned(row)));
  const { days } = clinicDays({ ...plan.facts, busy }, plan.frame.date, plan.frame.date, now.getTime());
  const [day] = days;
  return day ? { day: { date: day.date, from: day.from, resources: day.resources }, visits } : null;
}

/** Whether a row is among what the engine plans or knows as begun. */
function plannedRows(visits: readonly PlanVisit[]): (row: Reservation) => boolean {
  const ahead = new Set(visits.flatMap(({ stepIds }) => Object.values(stepIds ?? {})));
  const begun = new Set(visits.flatMap(({ started }) => (started ?? []).map(({ stepId }) => stepId)));
  return ({ stepId, state, endedAt }) =>
    stepId !== null && (ahead.has(stepId) || (begun.has(stepId) && state === 'in-use' && endedAt === null));
}
