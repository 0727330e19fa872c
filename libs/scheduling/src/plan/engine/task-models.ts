import type { DayResource } from '../../model/resource.ts';
import type { Need, TemplateStep } from '../../model/visit-template.ts';
import { BLOCKS, isBlocking, slackBefore } from '../pause.ts';
import type { PlanPolicy } from '../plan-policy.ts';
import type { PlanVisit } from '../plan-problem.ts';
import { groupsAhead, lastStarted, stepIdOf } from '../planned-visit.ts';
import type { Extent, NeedModel, TaskModel } from './plan-model.ts';
import type { Pools } from './pools.ts';

/** What steps of all visits are compiled with. Shape: `rowOf` gives a row's place in the day's list; `slots` is the length of the day; `pools` remembers who can answer a need. Units: minutes, slots. */
export interface TaskContext {
  readonly policy: PlanPolicy;
  readonly resources: readonly DayResource[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly grid: number;
  readonly slots: number;
  readonly pools: Pools;
}

/** The tasks of a visit: per group every order that is allowed. */
export function taskOrders(visit: PlanVisit, context: TaskContext): TaskModel[][][] {
  const groups = groupsAhead(visit);
  return groups.map((group, position) => {
    const before = groups[position - 1]?.at(-1)?.kind ?? (position === 0 ? lastStarted(visit)?.kind : undefined);
    const next = groups[position + 1]?.[0];
    return permutations(group).map((order) => order.map((step) => taskModel(visit, step, before, next, context)));
  });
}

function taskModel(
  visit: PlanVisit,
  step: TemplateStep,
  before: TemplateStep['kind'] | undefined,
  next: TemplateStep | undefined,
  context: TaskContext,
): TaskModel {
  const { slack } = context.policy;
  const pin = visit.pins?.[step.kind];
  const { grid, slots } = context;
  const current = visit.current?.find(({ kind }) => kind === step.kind);
  const endBy = step.endBy ?? Infinity;
  const earliest = pin?.from ?? step.notBefore ?? 0;
  const latestStart = pin?.from ?? endBy + slack.window - step.minutes;
  return {
    kind: step.kind,
    stepId: stepIdOf(visit, step.kind),
    minutes: step.minutes,
    slots: Math.ceil(step.minutes / grid),
    first: Math.max(0, Math.ceil(earliest / grid)),
    last: Math.min(slots - 1, Math.floor(latestStart / grid)),
    needs: step.needs.map((need) => needModel(need, step, next, pin?.resources, context)),
    doctor: step.doctor,
    pinnedDoctor: pinnedDoctor(pin?.resources, context),
    earliest,
    endBy,
    maxPause: step.maxWait + slackBefore(step.kind, before, slack),
    blocked: isBlocking(before, step.kind),
    told: visit.told?.[step.kind],
    usual: new Set(current?.resources.flatMap((id) => context.rowOf.get(id) ?? [])),
  };
}

function needModel(
  need: Need,
  step: TemplateStep,
  next: TemplateStep | undefined,
  pinned: readonly string[] | undefined,
  context: TaskContext,
): NeedModel {
  const ids = pinned?.filter((id) => context.resources[context.rowOf.get(id) ?? -1]?.kind === need.kind);
  return {
    pool: context.pools.of(need, ids ?? []),
    units: need.units,
    device: need.withOwn !== undefined,
    extent: extentOf(need, step, next),
  };
}

function pinnedDoctor(pinned: readonly string[] | undefined, { resources, rowOf }: TaskContext): number | undefined {
  const doctor = resources.find((row) => row.kind === 'doctor' && pinned?.includes(row.id));
  return doctor && rowOf.get(doctor.id);
}

function extentOf(need: Need, step: TemplateStep, next: TemplateStep | undefined): Extent {
  if (need.through !== undefined && need.through === next?.kind) return 'next-end';
  const room = need.kind === 'operating-room';
  return room && next !== undefined && BLOCKS[step.kind] === next.kind ? 'next-start' : 'step';
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}
