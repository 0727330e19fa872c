import { compile } from '../plan/engine/compile.ts';
import { placeTasks } from '../plan/engine/place-tasks.ts';
import type { Placement, RowUse } from '../plan/engine/placement.ts';
import { scheduleOf } from '../plan/engine/schedule-of.ts';
import type { Schedule } from '../plan/plan-answer.ts';
import type { PlanProblem, PlanVisit } from '../plan/plan-problem.ts';
import { breachesOf } from '../plan/rules/breaches-of.ts';
import type { Breach } from '../plan/rules/rule.ts';
import { isSame, movesOf, toldAgain } from './moves-of.ts';
import { ownDoctor, pendingInOrder } from './pending.ts';
import type { Disruption, Move, Proposal } from './proposal.ts';
import { replanDay } from './replan-day.ts';
import { DEFAULT_REPLAN_POLICY } from './replan-policy.ts';
import type { WishedMove } from './wished-visit.ts';
import { isInOrder, wishedVisit } from './wished-visit.ts';

/**
 * A day on which one step was put elsewhere by hand.
 * Shape:  `moves` begin with the step itself and what follows it without a wait, then all that would have to give way; `breaches` are what the day's rules say against it and did not say before; of the steps that are put elsewhere, all they say.
 *         Out of order (`inOrder` false) the visit can not be kept, and nobody is asked to give way.
 */
export interface MovedDay extends Proposal {
  readonly breaches: readonly Breach[];
  readonly inOrder: boolean;
}

/** What is asked for by hand has no words of its own, and a person says what it is worth. */
const BY_HAND: Disruption = { kind: 'noon' };
/** As the day was booked: nothing is stretched. */
const STRICT = { ...DEFAULT_REPLAN_POLICY, slack: { wait: 0, window: 0, blocking: 0, review: 0, overtime: 0 } };

/**
 * Shows what a day would be with one step put elsewhere: the step stays where it is put, and only what can not start as planned gives way.
 * Shape:  undefined for a step that is not ahead or has no place. Without randomness: the same day and wish give the same answer wherever it is asked.
 * Units:  minutes.
 */
export function moveStep(problem: PlanProblem, wish: WishedMove): MovedDay | undefined {
  const visit = problem.visits.find(({ visitId }) => visitId === wish.visitId);
  const wished = visit && wishedVisit(problem, visit, wish);
  if (!visit || !wished) return undefined;
  const inOrder = isInOrder(wished);
  const others = problem.visits.filter((one) => one !== visit);
  const around = ({ uses }: Placed): Proposal =>
    replanDay({ problem: { day: withUses(problem, uses), visits: others }, disruption: BY_HAND }, { iterations: 0 });
  const [had, own] = [placed(problem, visit), placed(problem, wished)];
  const asItIs = around(had);
  const rest = inOrder ? around(own) : asItIs;
  const after: PlanProblem = { ...problem, visits: problem.visits.map((one) => (one === visit ? wished : one)) };
  const schedule = together(after, own.schedule, rest.schedule);
  const before = together(problem, had.schedule, asItIs.schedule);
  const { status, gains, keepable } = rest;
  const asked = ownMoves(visit, wished);
  return {
    moves: [...asked, ...givingWay(after, schedule, visit.visitId, asItIs.moves)],
    told: toldAgain(problem, schedule),
    breaches: newBreaches(after, schedule, known(breachesOf(problem, STRICT, before), asked)),
    inOrder,
    gains,
    worthIt: true,
    keepable,
    tier: 'right-shift',
    schedule,
    status,
    iterations: 0,
    seed: 1,
  };
}

interface Placed {
  readonly uses: readonly RowUse[];
  readonly schedule: Schedule;
}

/** One visit exactly where its current plan puts it. */
function placed(problem: PlanProblem, visit: PlanVisit): Placed {
  const model = compile({ ...problem, visits: [visit] }, DEFAULT_REPLAN_POLICY);
  const tasks = pendingInOrder(model).map(({ task, planned, rows }) => ({ task, from: planned, rows }));
  const placements: Placement[] = model.visits.map((one) => placeTasks(model, one, tasks, ownDoctor(one, tasks)));
  return { uses: placements.flatMap(({ uses }) => uses), schedule: scheduleOf(model, placements) };
}

/** The day with the rows of one visit taken. */
function withUses({ day }: PlanProblem, uses: readonly RowUse[]): PlanProblem['day'] {
  const resources = day.resources.map((row, index) => {
    const taken = uses.filter((use) => use.row === index).map(({ from, clear }) => ({ from, until: clear }));
    return taken.length === 0 ? row : { ...row, busy: [...row.busy, ...taken] };
  });
  return { ...day, resources };
}

function together({ visits }: PlanProblem, own: Schedule, rest: Schedule): Schedule {
  const all = new Map([...own.visits, ...rest.visits].map((visit) => [visit.visitId, visit]));
  return { visits: visits.flatMap(({ visitId }) => all.get(visitId) ?? []), unplaced: rest.unplaced };
}

function ownMoves(visit: PlanVisit, wished: PlanVisit): Move[] {
  const { visitId } = visit;
  return (wished.current ?? []).flatMap((to): Move[] => {
    const from = visit.current?.find(({ stepId }) => stepId === to.stepId);
    if (!from || isSame(from, to)) return [];
    return [{ visitId, stepId: to.stepId, from, to, byMinutes: to.from - from.from, reason: { code: 'asked' } }];
  });
}

/** What moves for this and would not move anyhow. */
function givingWay(after: PlanProblem, schedule: Schedule, visitId: string, anyhow: readonly Move[]): Move[] {
  const known = new Set(anyhow.map(keyOf));
  return movesOf(after, schedule, BY_HAND).filter((move) => move.visitId !== visitId && !known.has(keyOf(move)));
}

const keyOf = ({ stepId, to }: Move): string => JSON.stringify([stepId, to.from, to.until, to.resources]);

/** What was wrong before and is nobody's doing now. */
const known = (before: readonly Breach[], asked: readonly Move[]): Breach[] =>
  before.filter(({ stepId }) => !asked.some((move) => move.stepId === stepId));

function newBreaches(after: PlanProblem, schedule: Schedule, before: readonly Breach[]): Breach[] {
  const key = ({ rule, stepId, resourceId }: Breach): string => JSON.stringify([rule, stepId, resourceId]);
  const old = new Set(before.map(key));
  return breachesOf(after, STRICT, schedule).filter((breach) => !old.has(key(breach)));
}
