import type { Schedule } from '../plan/plan-answer.ts';
import type { PlannedStep, PlanProblem } from '../plan/plan-problem.ts';
import type { Move } from './proposal.ts';

/** The steps that change their time or their rows, in the order of the problem. */
export function movesOf(problem: PlanProblem, schedule: Schedule): Move[] {
  const current = new Map(problem.visits.map((visit) => [visit.visitId, visit.current ?? []]));
  return schedule.visits.flatMap((visit) =>
    visit.steps.flatMap((step) => moveOf(visit.visitId, current.get(visit.visitId) ?? [], step)),
  );
}

function moveOf(visitId: string, current: readonly PlannedStep[], step: PlannedStep): Move[] {
  const { stepId, from, until, resources } = step;
  const to = { from, until, resources };
  const known = current.find((one) => one.stepId === stepId);
  if (!known) return [{ visitId, stepId, to, byMinutes: 0, reason: { code: 'new' } }];
  if (known.from === from && known.until === until && sameRows(known.resources, resources)) return [];
  const before = { from: known.from, until: known.until, resources: known.resources };
  return [{ visitId, stepId, from: before, to, byMinutes: from - known.from, reason: { code: 'makes-room' } }];
}

function sameRows(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
