import { fail, ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { Step, Visit } from './visit.ts';
import type { Instant, StepKind, StepStatus } from './vocabulary.ts';

export const stepsOf = (visit: Pick<Visit, 'steps'>, ...kinds: readonly StepKind[]): readonly Step[] =>
  visit.steps.filter((step) => kinds.includes(step.kind));

/** The visit's one step of a kind; a template may leave a kind out. */
export const stepOf = (visit: Pick<Visit, 'steps'>, kind: StepKind): Step | undefined =>
  visit.steps.find((step) => step.kind === kind);

export const inProgress = (visit: Pick<Visit, 'steps'>): Step | undefined =>
  visit.steps.find((step) => step.status === 'in-progress');

/** Nobody waits for it any more. */
export const isSettled = (step: Step): boolean => step.status === 'done' || step.status === 'skipped';

export function findStep(visit: Visit, stepId: string): Result<Step, VisitFailure> {
  const step = visit.steps.find(({ id }) => id === stepId);
  return step === undefined ? fail({ code: 'unknown-step', stepId }) : ok(step);
}

export const withStep = (visit: Visit, changed: Step): Visit => ({
  ...visit,
  steps: visit.steps.map((step) => (step.id === changed.id ? changed : step)),
});

/**
 * Changes one step that has one of the given statuses.
 * Errors: `unknown-step`; `wrong-step-status`.
 */
export function changeStep(
  visit: Visit,
  stepId: string,
  allowed: readonly StepStatus[],
  change: Partial<Omit<Step, 'id' | 'kind'>>,
): Result<Visit, VisitFailure> {
  const found = findStep(visit, stepId);
  if (!found.ok) return found;
  const step = found.value;
  if (!allowed.includes(step.status)) return fail({ code: 'wrong-step-status', stepId, status: step.status, allowed });
  return ok(withStep(visit, { ...step, ...change }));
}

/** Ends whatever of these kinds is in progress as done: the patient is seen somewhere else. */
export const closeAsDone = (visit: Visit, at: Instant, ...kinds: readonly StepKind[]): Visit => ({
  ...visit,
  steps: visit.steps.map((step) =>
    step.status === 'in-progress' && kinds.includes(step.kind) ? { ...step, status: 'done', endedAt: at } : step,
  ),
});

/** Ends whatever is in progress because the visit ends or turns; a consultation that reached its decision counts as done. */
export const breakOff = (visit: Visit, at: Instant, reason: string | null): Visit => ({
  ...visit,
  steps: visit.steps.map((step) => {
    if (step.status !== 'in-progress') return step;
    const decided = step.kind === 'consultation' && visit.decisions.length > 0;
    return decided ? { ...step, status: 'done', endedAt: at } : { ...step, status: 'stopped', endedAt: at, reason };
  }),
});
