import type { DayResource } from '../../model/resource.ts';
import type { Need, TemplateStep } from '../../model/visit-template.ts';
import { ownersOf } from '../../search/owners.ts';
import { BLOCKS, isBlocking, slackBefore } from '../pause.ts';
import type { PlanPolicy } from '../plan-policy.ts';
import type { PlanVisit } from '../plan-problem.ts';
import { groupsAhead, lastStarted, stepIdOf } from '../planned-visit.ts';
import type { Extent, NeedModel, OwnerModel, TaskModel } from './plan-model.ts';

/** What steps of all visits are compiled with. Shape: `rowOf` gives a row's place in the day's list; `owners` remembers who can answer a need. */
export interface TaskContext {
  readonly policy: PlanPolicy;
  readonly resources: readonly DayResource[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly grid: number;
  readonly owners: Map<string, readonly OwnerModel[]>;
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
  const endBy = step.endBy ?? Infinity;
  return {
    kind: step.kind,
    stepId: stepIdOf(visit, step.kind),
    minutes: step.minutes,
    slots: Math.ceil(step.minutes / context.grid),
    needs: step.needs.map((need) => needModel(need, step, next, pin?.resources, context)),
    doctor: step.doctor,
    pinnedDoctor: pinnedDoctor(pin?.resources, context),
    earliest: pin?.from ?? step.notBefore ?? 0,
    latestStart: pin?.from ?? endBy + slack.window - step.minutes,
    endBy,
    maxPause: step.maxWait + slackBefore(step.kind, before, slack),
    blocked: isBlocking(before, step.kind),
    told: visit.told?.[step.kind],
  };
}

function needModel(
  need: Need,
  step: TemplateStep,
  next: TemplateStep | undefined,
  pinned: readonly string[] | undefined,
  context: TaskContext,
): NeedModel {
  const all = ownersFor(need, context);
  const named = all.some((owner) => owner.rows.some((row) => pinned?.includes(context.resources[row]!.id)));
  const owners = named
    ? all.map(({ rows, devices }) => ({
        rows: rows.filter((row) => pinned?.includes(context.resources[row]!.id)),
        devices,
      }))
    : all;
  return {
    owners: owners.filter((owner) => owner.rows.length > 0),
    units: need.units,
    device: need.withOwn !== undefined,
    extent: extentOf(need, step, next),
  };
}

function ownersFor({ kind, withOwn }: Need, { resources, rowOf, owners }: TaskContext): readonly OwnerModel[] {
  const key = `${kind} ${withOwn ?? ''}`;
  const known = owners.get(key);
  if (known) return known;
  const places = (list: readonly DayResource[]): number[] => list.map((row) => rowOf.get(row.id)!);
  const found = ownersOf(resources, kind, withOwn).map(({ rows, devices }): OwnerModel => ({
    rows: places(rows),
    devices: places(devices),
  }));
  owners.set(key, found);
  return found;
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
