import { has, keep, noBits } from './bits.ts';
import type { NeedModel, TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/**
 * What a task costs at each slot apart from its pauses and its doctor: idle time and overtime it adds, what was told, what its window says.
 * Shape:  Infinity where it can not start, for want of a room, a device or a nurse; as things stand before the visit is placed. Steps of one visit do not see each other, so each told step pays its share.
 * Units:  weighted minutes.
 */
export function stepCosts(state: PlanState, visit: VisitModel, task: TaskModel): Float64Array {
  const { model, pools, rows } = state;
  const allowed = noBits(model.slots).fill(0xffffffff);
  const costs = new Float64Array(model.slots).fill(Infinity);
  for (const need of task.needs) if (need.extent === 'step') keep(allowed, pools.starts(need, task.minutes));
  const shares = task.needs
    .map((need) => rows.leastCosts(need, leastMinutes(need, task, model.grid)))
    .filter((least) => least !== undefined);
  for (let slot = task.first; slot <= task.last; slot++) {
    if (!has(allowed, slot)) continue;
    let cost = ownCost(state, visit, task, slot * model.grid);
    for (const least of shares) cost += least[slot]!;
    costs[slot] = cost;
  }
  return costs;
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
