import type { ClinicDay } from '../model/clinic-day.ts';
import type { ItineraryReservation } from '../model/itinerary.ts';
import { searchItineraries } from '../search/search-itineraries.ts';
import { turnoverOf } from '../timeline/turnover.ts';
import { measure } from './objective/measure.ts';
import type { PlanAnswer, ScheduledVisit } from './plan-answer.ts';
import type { PlanOptions } from './plan-options.ts';
import { groupsAhead, stepIdOf } from './planned-visit.ts';
import type { PlanProblem, PlanVisit } from './plan-problem.ts';
import { policyOf } from './policy-of.ts';

/**
 * Orders the visits of a day and gives each step a time, rooms and people.
 * Shape:  every visit that can be placed is; what could not stands in `unplaced`.
 * Units:  minutes.
 * Errors: none; a problem without a solution has the status `infeasible`.
 * Source: Pham & Klinkert (2008), Bai, Storer & Tonkay (2015).
 */
export function planDay(problem: PlanProblem, options: PlanOptions = {}): PlanAnswer {
  const policy = policyOf(options.policy);
  const visits: ScheduledVisit[] = [];
  const unplaced: string[] = [];
  let day = withReserved(problem.day, problem.visits.flatMap(startedRows(problem.day)));
  for (const visit of problem.visits) {
    const template = { ...visit.template, groups: groupsAhead(visit) };
    const [best] = searchItineraries({ days: [day], template, limit: 1, grid: policy.grid }).itineraries;
    if (!best) {
      unplaced.push(visit.visitId);
      continue;
    }
    visits.push({
      visitId: visit.visitId,
      steps: best.steps.map((step) => ({ ...step, stepId: stepIdOf(visit, step.kind) })),
      reservations: best.reservations,
    });
    day = withReserved(day, best.reservations);
  }
  const schedule = { visits, unplaced };
  const objective = measure(problem, schedule, policy.weights);
  return {
    schedule,
    status: unplaced.length > 0 ? 'partial' : 'feasible',
    objective,
    bound: 0,
    gap: objective.total > 0 ? 1 : 0,
    iterations: 0,
    seed: options.seed ?? 1,
  };
}

function startedRows(day: ClinicDay): (visit: PlanVisit) => ItineraryReservation[] {
  const turnover = new Map(day.resources.map((row) => [row.id, turnoverOf(row)]));
  return (visit) =>
    (visit.started ?? []).flatMap(({ kind, from, until, resources }) =>
      resources.map((id) => ({ resourceId: id, step: kind, from, until: until + (turnover.get(id) ?? 0) })),
    );
}

function withReserved(day: ClinicDay, reservations: readonly ItineraryReservation[]): ClinicDay {
  return {
    ...day,
    resources: day.resources.map((row) => ({
      ...row,
      busy: [...row.busy, ...reservations.filter((reservation) => reservation.resourceId === row.id)],
    })),
  };
}
