import { keep, nextIn, noBits } from './bits.ts';
import type { NeedModel, TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/**
 * What a task costs at each slot apart from its pauses and its doctor: idle time and overtime it adds, what was told, what its window says.
 * Shape:  Infinity where it can not start, for want of a room, a device or a nurse; as things stand before the visit is placed. Steps of one visit do not see each other, so each told step pays its share.
 * Units:  weighted minutes.
 */
export function stepCosts(state: PlanState, visit: VisitModel, task: TaskModel): StepCosts {
  const { model, pools, rows } = state;
  const { grid } = model;
  const allowed = noBits(model.slots).fill(0xffffffff);
  const costs = state.layers.costs();
  for (const need of task.needs) if (need.extent === 'step') keep(allowed, pools.starts(need, task.minutes));
  const shares = task.needs
    .map((need) => rows.leastCosts(need, leastMinutes(need, task, grid)))
    .filter((least) => least !== undefined);
  const isPlain = task.told === undefined && task.endBy === Infinity;
  let least = Infinity;
  for (let slot = nextIn(allowed, task.first); slot >= 0 && slot <= task.last; slot = nextIn(allowed, slot + 1)) {
    let cost = isPlain ? 0 : ownCost(state, visit, task, slot * grid);
    for (const share of shares) cost += share[slot]!;
    costs[slot] = cost;
    if (cost < least) least = cost;
  }
  return { costs, least };
}

/** Units: weighted minutes; `least` of all slots. */
export interface StepCosts {
  readonly costs: Float64Array;
  readonly least: number;
}

function ownCost(
  { model }: PlanState,
  { visit }: VisitModel,
  { minutes, endBy, told }: TaskModel,
  from: number,
): number {
  const { weights } = model.policy;
  const late = Math.max(0, from + minutes - endBy) * weights.overtime;
  if (told === undefined || from === told) return late;
  const steps = Object.keys(visit.told ?? {}).length;
  return late + (Math.abs(from - told) * weights.toldMinutes + weights.toldPersons) / steps;
}

/** A room that is kept until the next step is kept at least until the next slot. */
function leastMinutes({ extent }: NeedModel, { minutes, slots }: TaskModel, grid: number): number {
  return extent === 'next-start' ? slots * grid : minutes;
}
