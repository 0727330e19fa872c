import type { Bits } from './bits.ts';
import { add, has, nextIn } from './bits.ts';
import type { Layer } from './layer.ts';
import type { PlanModel, VisitModel } from './plan-model.ts';
import { pauseCost } from './pause-cost.ts';

/**
 * Reaches a task from one that keeps nothing: the longer the pause, the dearer, by the same for every minute.
 * Shape:  so only the cheapest way that is under way is remembered, and looked for anew when its pause becomes too long or lunch makes it disallowed.
 */
export function carryOver(
  model: PlanModel,
  visit: VisitModel,
  previous: Layer,
  via: number,
  layer: Layer,
  allowed: Bits,
): void {
  const { task } = layer;
  const { grid } = model;
  const first = nextIn(previous.reached, 0);
  if (first < 0) return;
  const lunch = visit.lunch?.before === task.kind ? visit.lunch.minutes : 0;
  const longest = Math.ceil((task.maxPause + lunch) / grid);
  for (let slot = nextIn(allowed, first + previous.task.slots); slot >= 0; slot = nextIn(allowed, slot + 1)) {
    const latest = slot - previous.task.slots;
    let least = has(layer.reached, slot) ? layer.cost[slot]! : Infinity;
    let from = -1;
    const earliest = Math.max(first, latest - longest);
    for (
      let origin = nextIn(previous.reached, earliest);
      origin >= 0 && origin <= latest;
      origin = nextIn(previous.reached, origin + 1)
    ) {
      const sofar = previous.cost[origin]!;
      const end = origin * grid + previous.task.minutes;
      const cost = sofar + pauseCost(model, visit, task, end, slot * grid);
      if (cost >= least) continue;
      least = cost;
      from = origin;
    }
    if (from < 0) continue;
    layer.cost[slot] = least;
    layer.from[slot] = from;
    layer.via[slot] = via;
    add(layer.reached, slot);
  }
}
