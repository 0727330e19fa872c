import type { Schedule } from '../plan/plan-answer.ts';
import type { PlannedStep, PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import { reasonFor } from './reason-for.ts';
import type { Disruption, Move } from './proposal.ts';

/** The steps that change their time or their rows, each with its reason, in the order of the problem. */
export function movesOf(problem: PlanProblem, schedule: Schedule, disruption: Disruption): Move[] {
  return schedule.visits.flatMap((scheduled) => {
    const visit = problem.visits.find((one) => one.visitId === scheduled.visitId);
    if (!visit) return [];
    return scheduled.steps.flatMap((step): Move[] => {
      const current = currentOf(visit, step);
      const to = { from: step.from, until: step.until, resources: step.resources };
      if (current && isSame(current, step)) return [];
      const reason = reasonFor({ problem, schedule, disruption, visit, steps: scheduled.steps, step, current });
      const named = { visitId: visit.visitId, stepId: step.stepId, to, reason };
      if (!current) return [{ ...named, byMinutes: 0 }];
      const from = { from: current.from, until: current.until, resources: current.resources };
      return [{ ...named, from, byMinutes: step.from - current.from }];
    });
  });
}

/** The visits whose told starts are no longer true. */
export function toldAgain(problem: PlanProblem, schedule: Schedule): string[] {
  return schedule.visits.flatMap(({ visitId, steps }) => {
    const told = problem.visits.find((one) => one.visitId === visitId)?.told;
    return steps.some((step) => told?.[step.kind] !== undefined && told[step.kind] !== step.from) ? [visitId] : [];
  });
}

/** Where a step is in the current plan. */
export function currentOf(visit: PlanVisit, { stepId }: PlannedStep): PlannedStep | undefined {
  return visit.current?.find((one) => one.stepId === stepId);
}

/** The same time and the same rows. */
export function isSame(a: PlannedStep, b: PlannedStep): boolean {
  return (
    a.from === b.from &&
    a.until === b.until &&
    a.resources.length === b.resources.length &&
    a.resources.every((id) => b.resources.includes(id))
  );
}
