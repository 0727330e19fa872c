import type { Minute } from '../model/time.ts';
import { merge } from '../timeline/merge.ts';
import type { Schedule } from '../plan/plan-answer.ts';
import type { PlannedStep, PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import { endBefore } from '../plan/planned-visit.ts';
import type { Disruption, MoveReason } from './proposal.ts';

/** A step that moves, in its surroundings. */
interface Moved {
  readonly problem: PlanProblem;
  readonly schedule: Schedule;
  readonly disruption: Disruption;
  readonly visit: PlanVisit;
  readonly steps: readonly PlannedStep[];
  readonly step: PlannedStep;
  readonly current: PlannedStep | undefined;
}

/** Why a step moves: what stands in the way of the old place, else what the new one is good for. Shape: the first of the reasons that is true, from the hardest to the softest. */
export function reasonFor(moved: Moved): MoveReason {
  const { step, current } = moved;
  if (!current) return { code: 'new' };
  return (
    ownDelay(moved, current) ??
    closed(moved, current) ??
    follows(moved, current) ??
    taken(moved, current) ??
    (step.from < current.from ? freed(moved) : undefined) ?? { code: 'makes-room' }
  );
}

function ownDelay({ problem, visit, steps, step }: Moved, current: PlannedStep): MoveReason | undefined {
  if (steps[0] !== step) return undefined;
  const readyAt = Math.max(problem.day.from, visit.template.earliest ?? 0, endBefore(visit) ?? 0);
  return readyAt > current.from ? { code: 'own-delay', readyAt } : undefined;
}

function closed({ problem }: Moved, current: PlannedStep): MoveReason | undefined {
  const shut = current.resources.find((id) => {
    const row = problem.day.resources.find((one) => one.id === id);
    return !merge(row?.open ?? []).some((open) => open.from <= current.from && current.until <= open.until);
  });
  return shut === undefined ? undefined : { code: 'closed', resourceId: shut };
}

function follows({ visit, steps, step }: Moved, current: PlannedStep): MoveReason | undefined {
  const before = steps[steps.indexOf(step) - 1];
  const planned = before && visit.current?.find((one) => one.stepId === before.stepId);
  if (!before || !planned) return undefined;
  const sameWay = Math.sign(before.from - planned.from) === Math.sign(step.from - current.from);
  return before.from !== planned.from && sameWay ? { code: 'follows', stepId: before.stepId } : undefined;
}

/** Only who is there already, or was pushed there, stands in the way; who was put there by the new order does not. */
function taken({ problem, schedule, visit }: Moved, current: PlannedStep): MoveReason | undefined {
  for (const other of problem.visits) {
    if (other.visitId === visit.visitId) continue;
    const scheduled = schedule.visits.find((one) => one.visitId === other.visitId);
    const row = scheduled?.reservations.find(
      (one) =>
        current.resources.includes(one.resourceId) &&
        one.from < current.until &&
        current.from < one.until &&
        wasThere(other, one.resourceId, one.from),
    );
    if (row) return { code: 'taken', resourceId: row.resourceId, byVisitId: other.visitId, until: row.until };
  }
  return undefined;
}

function wasThere(visit: PlanVisit, resourceId: string, from: Minute): boolean {
  const before = [...(visit.started ?? []), ...(visit.current ?? [])];
  return before.some((step) => step.resources.includes(resourceId) && step.from <= from);
}

const FREEING: readonly Disruption['kind'][] = ['cancelled', 'not-eligible', 'noon', 'late'];

function freed({ problem, disruption, step }: Moved): MoveReason | undefined {
  if (!FREEING.includes(disruption.kind)) return undefined;
  const scarce = ['operating-room', 'doctor', 'recovery-room'];
  const kindOf = (id: string): string => problem.day.resources.find((row) => row.id === id)?.kind ?? '';
  const [resourceId] = step.resources.toSorted((a, b) => rank(scarce, kindOf(a)) - rank(scarce, kindOf(b)));
  return resourceId === undefined ? undefined : { code: 'freed', resourceId, from: step.from };
}

function rank(order: readonly string[], kind: string): number {
  const place = order.indexOf(kind);
  return place < 0 ? order.length : place;
}
