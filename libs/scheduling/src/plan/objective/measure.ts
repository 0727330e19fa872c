import type { Objective, Schedule } from '../plan-answer.ts';
import type { PlanWeights } from '../plan-policy.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { blockingOf } from './blocking.ts';
import { countsIdle, idleOf } from './idle.ts';
import { otherDoctorsOf } from './other-doctor.ts';
import { countsOvertime, overtimeOf, pastWindows } from './overtime.ts';
import { toldMinutesOf } from './told.ts';
import { usesOf } from './uses.ts';
import { waitingOf } from './waiting.ts';

/** The parts of an objective without their sum. */
export type ObjectiveParts = Omit<Objective, 'total'>;

export const NO_COST: ObjectiveParts = {
  waiting: 0,
  idle: 0,
  blocking: 0,
  overtime: 0,
  otherDoctor: 0,
  toldMinutes: 0,
  toldPersons: 0,
  unplaced: 0,
};

/** Adds up the weighted parts. */
export function weigh(parts: ObjectiveParts, weights: PlanWeights): Objective {
  const total = (Object.keys(NO_COST) as (keyof ObjectiveParts)[]).reduce(
    (sum, part) => sum + parts[part] * weights[part],
    0,
  );
  return { ...parts, total };
}

/**
 * What a schedule costs by the rules alone, read off its steps and reservations.
 * Units:  those of `Objective`.
 * Source: Bai, Storer & Tonkay (2015).
 */
export function measure(problem: PlanProblem, schedule: Schedule, weights: PlanWeights): Objective {
  const parts: Record<keyof ObjectiveParts, number> = { ...NO_COST, unplaced: schedule.unplaced.length };
  const visits = new Map(problem.visits.map((visit) => [visit.visitId, visit]));
  const doctors = new Map(
    problem.day.resources.filter((row) => row.kind === 'doctor').map((row) => [row.id, row] as const),
  );
  for (const scheduled of schedule.visits) {
    const visit = visits.get(scheduled.visitId);
    if (!visit) continue;
    const toldMinutes = toldMinutesOf(visit, scheduled);
    parts.waiting += waitingOf(visit, scheduled);
    parts.blocking += blockingOf(visit, scheduled);
    parts.overtime += pastWindows(visit, scheduled);
    parts.otherDoctor += otherDoctorsOf(visit, scheduled, doctors);
    parts.toldMinutes += toldMinutes;
    parts.toldPersons += toldMinutes > 0 ? 1 : 0;
  }
  for (const resource of problem.day.resources) {
    if (!countsIdle(resource) && !countsOvertime(resource)) continue;
    const uses = usesOf(resource, schedule);
    if (countsIdle(resource)) parts.idle += idleOf(resource, uses);
    if (countsOvertime(resource)) parts.overtime += overtimeOf(resource, uses);
  }
  return weigh(parts, weights);
}
