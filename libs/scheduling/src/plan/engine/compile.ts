import type { ResourceKind } from '../../model/resource.ts';
import type { Minute } from '../../model/time.ts';
import type { PlanPolicy } from '../plan-policy.ts';
import type { PlanProblem, PlanVisit } from '../plan-problem.ts';
import { OVERTIME_COSTS } from '../objective/overtime.ts';
import { endBefore, groupsAhead } from '../planned-visit.ts';
import type { PlanModel, VisitModel } from './plan-model.ts';
import { Alike } from './alike.ts';
import { Pools } from './pools.ts';
import { rowModel } from './row-model.ts';
import type { TaskContext } from './task-models.ts';
import { startedUses } from './started-uses.ts';
import { taskOrders } from './task-models.ts';

/**
 * Puts a problem into the shape the search works on.
 * Shape:  a visit's started steps are part of its own model. Rows that are alike may be searched `together` where nobody has said which of them a step is to have.
 * Units:  minutes.
 */
export function compile(
  problem: PlanProblem,
  policy: PlanPolicy,
  alikeRows: 'together' | 'apart' = 'apart',
): PlanModel {
  const { resources } = problem.day;
  const grid = gridFor(problem, policy);
  const minutes = lastMinute(problem, policy);
  const rowOf = new Map(resources.map((row, index) => [row.id, index]));
  const slots = Math.ceil(minutes / grid);
  const fixed = alikeRows === 'together' ? fixedRows(problem, rowOf) : new Set(resources.keys());
  const apart = new Set([...shortKinds(problem, policy), ...singledOutKinds(problem)]);
  const alike = new Alike(resources, fixed, apart);
  const pools = new Pools(resources, rowOf, alike);
  const context: TaskContext = { policy, resources, rowOf, grid, slots, pools };
  const visits = problem.visits.map((visit, index) => visitModel(visit, index, problem.day.from, context));
  return {
    policy,
    grid,
    slots,
    rows: [
      ...resources.map((row) => rowModel(row, minutes)),
      ...alike.rows.map((rows) => ({ ...rowModel(resources[rows.places[0]![0]!]!, minutes), alike: rows })),
    ],
    visits,
    owners: pools.owners,
    pools: pools.size,
    watchers: pools.watchers(),
  };
}

/** Rows that have somebody on them already, or are asked for by name. */
function fixedRows({ visits }: PlanProblem, rowOf: ReadonlyMap<string, number>): ReadonlySet<number> {
  const named = visits.flatMap(({ started = [], pins = {} }) =>
    [...started, ...Object.values(pins)].flatMap((one) => one.resources ?? []),
  );
  return new Set(named.flatMap((id) => rowOf.get(id) ?? []));
}

/** Kinds of rows one of which could be used twice past closing: which of them is, matters then. */
function shortKinds({ visits }: PlanProblem, { slack }: PlanPolicy): ResourceKind[] {
  const short = visits
    .flatMap((visit) => groupsAhead(visit).flat())
    .filter(({ minutes }) => minutes < slack.overtime)
    .flatMap(({ needs }) => needs.map(({ kind }) => kind));
  return short.filter((kind) => OVERTIME_COSTS.has(kind));
}

/** Kinds of rows of which some step wants several of one owner, or one with its device: counted together for another step, the same row would be given out twice. */
function singledOutKinds({ visits }: PlanProblem): ResourceKind[] {
  const needs = visits.flatMap((visit) => groupsAhead(visit).flat()).flatMap((step) => step.needs);
  const singledOut = needs.filter(({ units, withOwn }) => withOwn !== undefined || (units !== 1 && units !== 'all'));
  return singledOut.flatMap(({ kind, withOwn }) => (withOwn === undefined ? [kind] : [kind, withOwn]));
}

/** What a pin asks for exactly can not be asked of a coarser grid. */
function gridFor(problem: PlanProblem, policy: PlanPolicy): number {
  const pins = problem.visits.flatMap((visit) => Object.values(visit.pins ?? {}));
  return pins.every((pin) => pin.from % policy.grid === 0) ? policy.grid : 1;
}

function lastMinute({ day, visits }: PlanProblem, { slack }: PlanPolicy): Minute {
  const open = day.resources.flatMap((row) => row.open.map((stretch) => stretch.until + slack.overtime));
  const started = visits.flatMap((visit) => (visit.started ?? []).map((step) => step.until));
  return Math.max(0, ...open, ...started) + Math.max(0, ...day.resources.map((row) => row.turnoverMinutes));
}

function visitModel(visit: PlanVisit, index: number, now: Minute, context: TaskContext): VisitModel {
  const { resources, rowOf } = context;
  const { template } = visit;
  const bound = template.doctor?.rule === 'required' ? template.doctor.id : undefined;
  const skilled = resources.filter((row) => row.kind === 'doctor' && row.skills?.includes(template.treatment) === true);
  const doctors = skilled.filter((row) => bound === undefined || bound === row.id);
  const previousEnd = endBefore(visit);
  const steps = groupsAhead(visit).flat();
  const treated = steps.filter(({ doctor }) => doctor === 'same');
  return {
    index,
    visit,
    orders: taskOrders(visit, context),
    tasks: steps.length,
    lunch: template.lunch,
    previousEnd,
    earliest: Math.max(now, template.earliest ?? 0, previousEnd ?? 0),
    doctors: doctors.map((row) => rowOf.get(row.id)!),
    skilled: skilled.map((row) => rowOf.get(row.id)!),
    preferred: template.doctor && rowOf.get(template.doctor.id),
    firstTreated: treated[0]?.kind,
    lastTreated: treated.at(-1)?.kind,
    isReviewed: steps.some(({ doctor }) => doctor === 'prefer-same'),
    started: startedUses(visit, context),
  };
}
