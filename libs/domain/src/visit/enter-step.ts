import { passGates } from '../gates/pass-gates.ts';
import { fail, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { changeStep, closeAsDone, findStep, inProgress, isSettled, stepsOf } from './steps.ts';
import type { Step, Visit } from './visit.ts';
import type { StepKind, StepStatus } from './vocabulary.ts';

export type Started = FactOf<'step-started'>;

/** How a step kind begins: which statuses may begin, what must be over first, and what ends because the patient is now here. */
export interface Entry {
  readonly startable: readonly StepStatus[];
  readonly after: readonly StepKind[];
  readonly closes: readonly StepKind[];
}

/** Steps the entry waits for that are neither over nor closed by it. */
export const stepsInTheWay = (visit: Visit, entry: Entry): readonly Step[] =>
  stepsOf(visit, ...entry.after).filter((step) => !isSettled(step));

/**
 * What all starts share: the stage, the one place a patient can be in, the order of steps.
 * Shape:  the step in progress since the fact's instant with the resources really used; earlier steps the patient has thereby left are done.
 * Errors: `unknown-step`; `wrong-stage`; `time-out-of-order`; `wrong-step-status`; `another-step-in-progress`; `step-out-of-order`; and those of the gates.
 */
export function enterStep(visit: Visit, fact: Started, entry: Entry): Result<Visit, VisitFailure> {
  const found = findStep(visit, fact.stepId);
  if (!found.ok) return found;
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const { id, kind } = found.value;
  const started = {
    status: 'in-progress',
    startedAt: fact.at,
    endedAt: null,
    usedResources: fact.resources,
    reason: null,
  } as const;
  const free = closeAsDone(moved.value, fact.at, ...entry.closes.filter((closed) => kind !== closed));
  const busy = inProgress(free);
  if (busy !== undefined && busy.id !== id)
    return fail({ code: 'another-step-in-progress', stepId: id, inProgress: busy.id });
  const waitsFor = stepsInTheWay(free, entry);
  if (waitsFor.length > 0)
    return fail({ code: 'step-out-of-order', stepId: id, first: waitsFor.map((step) => step.id) });
  const changed = changeStep(free, id, entry.startable, started);
  if (!changed.ok || kind === 'recovery' || kind === 'discharge-review') return changed;
  return passGates(changed.value, kind, fact);
}
