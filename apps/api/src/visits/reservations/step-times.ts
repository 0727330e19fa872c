import { isEnd, type Step, type Visit } from '@higaeri/domain';
import { MINUTE } from './wanted-row.ts';

const AFTERNOON: ReadonlySet<string> = new Set(['preparation', 'procedure', 'recovery', 'discharge-review']);
const BEFORE_DECISION: ReadonlySet<string> = new Set(['booked', 'checked-in', 'imaging', 'in-consultation']);

export const isOver = (visit: Visit): boolean => isEnd(visit.stage) || visit.stage === 'no-show';

/**
 * What the places of a step not yet begun are worth.
 * Shape:  the morning is firm until the decision; the afternoon is held until then, firm when eligible, given back otherwise.
 */
export function plannedState(visit: Visit, step: Pick<Step, 'kind'>): 'held' | 'firm' | 'released' {
  if (isOver(visit)) return 'released';
  if (!AFTERNOON.has(step.kind)) return BEFORE_DECISION.has(visit.stage) ? 'firm' : 'released';
  const decision = visit.decisions.at(-1)?.decision;
  if (decision === undefined) return 'held';
  return decision === 'eligible' ? 'firm' : 'released';
}

const minutesOf = (visit: Visit, kind: Step['kind']): number =>
  visit.steps.find((step) => step.kind === kind)?.minutes ?? 0;

/** When a step that has begun is expected to give its room back; recovery keeps it through the review. Units: milliseconds since the epoch. */
export function expectedEnd(visit: Visit, step: Step): number {
  const start = Date.parse(step.startedAt ?? visit.lastFactAt);
  if (step.kind !== 'recovery') return start + step.minutes * MINUTE;
  return (
    start + (visit.recovery?.targetMinutes ?? step.minutes) * MINUTE + minutesOf(visit, 'discharge-review') * MINUTE
  );
}

/**
 * The stretch a step not yet begun takes as planned, turnover left out.
 * Shape:  recovery through the planned review; a review not before the rest has reached its target. Null without a plan.
 * Units:  milliseconds since the epoch.
 */
export function plannedStretch(visit: Visit, step: Step): { from: number; until: number } | null {
  if (!step.planned) return null;
  const start = Date.parse(step.planned.start);
  const end = Date.parse(step.planned.end);
  if (step.kind === 'recovery') {
    const review = visit.steps.find(({ kind }) => kind === 'discharge-review');
    const until = review?.planned ? Date.parse(review.planned.end) : end + (review?.minutes ?? 0) * MINUTE;
    return { from: start, until: Math.max(end, until) };
  }
  if (step.kind !== 'discharge-review' || !visit.recovery) return { from: start, until: end };
  const rested = Date.parse(visit.recovery.startedAt) + visit.recovery.targetMinutes * MINUTE;
  const from = Math.max(start, rested);
  return { from, until: from + (end - start) };
}
