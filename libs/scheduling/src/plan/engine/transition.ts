import { has } from './bits.ts';
import type { HeldStarts } from './held-starts.ts';
import { isHeld } from './held-starts.ts';
import { carryOver } from './carry-over.ts';
import type { Layer } from './layer.ts';
import { trim } from './layer.ts';
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
  const earliest = Math.max(task.first, Math.ceil(visit.earliest / model.grid));
  const layer = layers.next(task, [], earliest, task.last);
  const { previousEnd } = visit;
  for (let slot = layer.first; slot <= layer.last; slot++) {
    if (costs[slot] === Infinity) continue;
    const pause = previousEnd === undefined ? 0 : pauseCost(model, visit, task, previousEnd, slot * model.grid);
    layer.cost[slot] = pause + costs[slot]!;
  }
  trim(layer);
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
  const { first, last } = reachOf(state.model, visit, before, task);
  const layer = state.layers.next(task, before, first, last);
  if (first > last) return layer;
  for (const [via, previous] of before.entries()) {
    if (previous.first > previous.last) continue;
    if (previous.task.needs.some(isHeld)) holdOver(state, visit, previous, via, layer, costs, held);
    else carryOver(state.model, visit, previous, via, layer);
  }
  for (let slot = first; slot <= last; slot++) layer.cost[slot]! += costs[slot]!;
  trim(layer);
  return layer;
}

/** Between which slots a task can be reached from what was reached before. */
function reachOf({ grid }: PlanModel, { lunch }: VisitModel, before: readonly Layer[], task: TaskModel) {
  const longest = task.maxPause + (lunch?.before === task.kind ? lunch.minutes : 0);
  let first = Infinity;
  let last = -1;
  for (const previous of before) {
    if (previous.first > previous.last) continue;
    first = Math.min(first, previous.first + previous.task.slots);
    last = Math.max(last, previous.last + Math.floor((previous.task.slots * grid + longest) / grid));
  }
  return { first: Math.max(first, task.first), last: Math.min(last, task.last) };
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
  const { grid } = model;
  const pauses = Math.floor(task.maxPause / grid);
  const closing = closingOfKept(state, previous.task);
  const isLunch = visit.lunch?.before === task.kind;
  for (let pause = 0; pause <= pauses; pause++) {
    const distance = previous.task.slots + pause;
    const kept = held.of(previous.task, task, distance);
    const first = Math.max(previous.first, layer.first - distance);
    const last = Math.min(previous.last, layer.last - distance);
    const price = pauseCost(model, visit, task, 0, distance * grid - previous.task.minutes);
    for (let origin = first; origin <= last; origin++) {
      const sofar = previous.cost[origin]!;
      const slot = origin + distance;
      if (sofar === Infinity || costs[slot] === Infinity || !has(kept, origin)) continue;
      const over = slot * grid + task.minutes - closing;
      const late = over > 0 ? over * model.policy.weights.overtime : 0;
      const wait = isLunch ? pauseCost(model, visit, task, origin * grid + previous.task.minutes, slot * grid) : price;
      const cost = sofar + late + wait;
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
  let closing = 0;
  for (const owner of kept.pool.owners) for (const row of owner.rows) closing = Math.max(closing, rows.paidUntil(row));
  return closing;
}

const firstRow = ({ pool }: NeedModel): number => pool.owners[0]?.rows[0] ?? -1;
