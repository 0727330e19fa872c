import { has } from './bits.ts';
import type { HeldStarts } from './held-starts.ts';
import { isHeld } from './held-starts.ts';
import { carryOver } from './carry-over.ts';
import type { Layer } from './layer.ts';
import { pauseCost } from './pause-cost.ts';
import type { NeedModel, TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/** The layer of a visit's first task. Shape: `costs` of starting it, Infinity where it can not start at all. */
export function firstLayer(
  { model, layers }: PlanState,
  visit: VisitModel,
  task: TaskModel,
  costs: Float64Array,
): Layer {
  const layer = layers.next(task, []);
  const { previousEnd } = visit;
  for (let slot = Math.max(task.first, Math.ceil(visit.earliest / model.grid)); slot <= task.last; slot++) {
    if (costs[slot] === Infinity) continue;
    const pause = previousEnd === undefined ? 0 : pauseCost(model, visit, task, previousEnd, slot * model.grid);
    layer.cost[slot] = pause + costs[slot]!;
  }
  return layer;
}

/**
 * Carries the least cost on by one task.
 * Shape:  `before` are alternatives (the two orders of imaging).
 */
export function nextLayer(
  state: PlanState,
  visit: VisitModel,
  before: readonly Layer[],
  task: TaskModel,
  costs: Float64Array,
  held: HeldStarts,
): Layer {
  const layer = state.layers.next(task, before);
  for (const [via, previous] of before.entries()) {
    if (previous.task.needs.some(isHeld)) holdOver(state, visit, previous, via, layer, costs, held);
    else carryOver(state.model, visit, previous, via, layer);
  }
  for (let slot = task.first; slot <= task.last; slot++) layer.cost[slot]! += costs[slot]!;
  return layer;
}

/** Reaches a task from one that keeps rooms until then: each length of the pause asks for them anew. */
function holdOver(
  state: PlanState,
  visit: VisitModel,
  previous: Layer,
  via: number,
  layer: Layer,
  costs: Float64Array,
  held: HeldStarts,
): void {
  const { model } = state;
  const { task } = layer;
  const pauses = Math.floor(task.maxPause / model.grid);
  const closing = closingOfKept(state, previous.task);
  for (let pause = 0; pause <= pauses; pause++) {
    const distance = previous.task.slots + pause;
    const kept = held.of(previous.task, task, distance);
    const last = Math.min(previous.task.last, task.last - distance);
    for (let origin = previous.task.first; origin <= last; origin++) {
      const sofar = previous.cost[origin]!;
      const slot = origin + distance;
      if (sofar === Infinity || costs[slot] === Infinity || !has(kept, origin)) continue;
      const end = origin * model.grid + previous.task.minutes;
      const late = Math.max(0, slot * model.grid + task.minutes - closing) * model.policy.weights.overtime;
      const cost = sofar + late + pauseCost(model, visit, task, end, slot * model.grid);
      if (cost >= layer.cost[slot]!) continue;
      layer.cost[slot] = cost;
      layer.from[slot] = origin;
      layer.via[slot] = via;
    }
  }
}

/** When keeping a room until the next step has ended begins to cost overtime. Units: minutes. */
function closingOfKept({ model, rows }: PlanState, task: TaskModel): number {
  const kept = task.needs.find((need) => need.extent === 'next-end' && model.rows[firstRow(need)]?.overtimeCounts);
  if (!kept) return Infinity;
  const each = kept.pool.owners.flatMap((owner) => owner.rows);
  return Math.max(...each.map((row) => rows.paidUntil(row)));
}

const firstRow = ({ pool }: NeedModel): number => pool.owners[0]?.rows[0] ?? -1;
