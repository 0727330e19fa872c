import { has } from './bits.ts';
import { carryOver } from './carry-over.ts';
import type { Layer } from './layer.ts';
import { pauseCost } from './pause-cost.ts';
import type { NeedModel, PlanModel, TaskModel, VisitModel } from './plan-model.ts';
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
): Layer {
  const layer = state.layers.next(task, before);
  for (const [via, previous] of before.entries()) {
    if (previous.task.needs.some(isHeld)) holdOver(state, visit, previous, via, layer, costs);
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
): void {
  const { model } = state;
  const { task } = layer;
  const pauses = Math.floor(task.maxPause / model.grid);
  for (let pause = 0; pause <= pauses; pause++) {
    const distance = previous.task.slots + pause;
    const held = heldFor(state, previous.task, task, distance);
    const last = Math.min(previous.task.last, task.last - distance);
    for (let origin = previous.task.first; origin <= last; origin++) {
      const sofar = previous.cost[origin]!;
      const slot = origin + distance;
      if (sofar === Infinity || costs[slot] === Infinity || !held.every((starts) => has(starts, origin))) continue;
      const end = origin * model.grid + previous.task.minutes;
      const cost = sofar + pauseCost(model, visit, task, end, slot * model.grid);
      if (cost >= layer.cost[slot]!) continue;
      layer.cost[slot] = cost;
      layer.from[slot] = origin;
      layer.via[slot] = via;
    }
  }
}

/** The starts at which each thing a step keeps is free until the next step, `slots` later. */
function heldFor({ model, pools }: PlanState, task: TaskModel, next: TaskModel, slots: number) {
  return task.needs.filter(isHeld).map((need) => {
    const untilNext = slots * model.grid;
    return pools.starts(need, need.extent === 'next-start' ? untilNext : untilNext + next.minutes);
  });
}

const isHeld = ({ extent }: NeedModel): boolean => extent !== 'step';
