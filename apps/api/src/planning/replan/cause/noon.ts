import { currentDecision, isEnd, stepOf, type Stage, type Visit } from '@higaeri/domain';
import type { DayFacts } from '../problem/day-facts.ts';
import type { Cause } from '../store/proposal.ts';

const MINUTE = 60_000;
/** The afternoon is put in order around noon; later, only what happens is a reason. */
const NOON_LASTS_MINUTES = 60;

const UNDECIDED: ReadonlySet<Stage> = new Set(['booked', 'checked-in', 'imaging', 'in-consultation']);

/**
 * The noon plan: the last decision of the morning is in, or the clinic's cut-off has come.
 * Shape:  only where at least two afternoons lie ahead, for one has no order.
 * Source: scheduling.md "the noon plan".
 */
export function noon({ plan, picture, now }: DayFacts): Cause[] {
  const visits = picture.visits.map(({ visit }) => visit).filter(({ date }) => date === plan.frame.date);
  const cutOff = plan.frame.instantOf(plan.facts.clinic.settings.day.decisionCutOff - plan.frame.moved);
  const since = now.getTime() - cutOff;
  const open = visits.some(({ stage }) => UNDECIDED.has(stage));
  const due = since >= 0 || !open;
  return due && since < NOON_LASTS_MINUTES * MINUTE && visits.filter(isToBeTreated).length > 1
    ? [{ kind: 'noon' }]
    : [];
}

const isToBeTreated = (visit: Visit): boolean =>
  !isEnd(visit.stage) &&
  currentDecision(visit)?.decision === 'eligible' &&
  stepOf(visit, 'procedure')?.status === 'planned';
