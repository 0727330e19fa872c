import type { Bits } from './bits.ts';
import { add, has, nextIn } from './bits.ts';
import type { FreeStarts } from './free-starts.ts';
import type { Layer } from './layer.ts';
import { noLayer } from './layer.ts';
import { carryOver } from './carry-over.ts';
import { pauseCost } from './pause-cost.ts';
import type { PlanModel, TaskModel, VisitModel } from './plan-model.ts';

/** The layer of a visit's first task. Shape: `allowed` where it can start at all. */
export function firstLayer(
  model: PlanModel,
  visit: VisitModel,
  task: TaskModel,
  allowed: Bits,
  costs: Float64Array,
): Layer {
  const layer = noLayer(task, model.slots, []);
  const { previousEnd } = visit;
  for (
    let slot = nextIn(allowed, Math.ceil(visit.earliest / model.grid));
    slot >= 0;
    slot = nextIn(allowed, slot + 1)
  ) {
    const pause = previousEnd === undefined ? 0 : pauseCost(model, visit, task, previousEnd, slot * model.grid);
    if (pause === Infinity) continue;
    layer.cost[slot] = pause + costs[slot]!;
    add(layer.reached, slot);
  }
  return layer;
}

/**
 * Carries the least cost on by one task.
 * Shape:  `before` are alternatives (the two orders of imaging).
 */
export function nextLayer(
  model: PlanModel,
  visit: VisitModel,
  before: readonly Layer[],
  task: TaskModel,
  allowed: Bits,
  costs: Float64Array,
  free: FreeStarts,
): Layer {
  const layer = noLayer(task, model.slots, before);
  for (const [via, previous] of before.entries()) {
    if (previous.task.needs.some((need) => need.extent !== 'step'))
      holdOver(model, visit, previous, via, layer, allowed, free);
    else carryOver(model, visit, previous, via, layer, allowed);
  }
  for (let slot = nextIn(layer.reached, 0); slot >= 0; slot = nextIn(layer.reached, slot + 1))
    layer.cost[slot]! += costs[slot]!;
  return layer;
}

/** Reaches a task from one that keeps rooms until then: each length of the pause asks for them anew. */
function holdOver(
  model: PlanModel,
  visit: VisitModel,
  previous: Layer,
  via: number,
  layer: Layer,
  allowed: Bits,
  free: FreeStarts,
): void {
  const { task } = layer;
  const pauses = Math.floor(task.maxPause / model.grid);
  for (let pause = 0; pause <= pauses; pause++) {
    const distance = previous.task.slots + pause;
    const held = free.forHold(previous.task, task, distance);
    for (let origin = nextIn(previous.reached, 0); origin >= 0; origin = nextIn(previous.reached, origin + 1)) {
      const slot = origin + distance;
      if (slot >= model.slots || !has(allowed, slot) || !has(held, origin)) continue;
      const end = origin * model.grid + previous.task.minutes;
      const cost = previous.cost[origin]! + pauseCost(model, visit, task, end, slot * model.grid);
      if (cost === Infinity || (has(layer.reached, slot) && cost >= layer.cost[slot]!)) continue;
      layer.cost[slot] = cost;
      layer.from[slot] = origin;
      layer.via[slot] = via;
      add(layer.reached, slot);
    }
  }
}
