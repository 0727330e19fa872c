import type { Layer } from './layer.ts';
import type { PlanModel, VisitModel } from './plan-model.ts';
import { leastInWindow } from './least-in-window.ts';

/**
 * Reaches a task from one that keeps nothing: the longer the pause, the dearer, by the same for every minute.
 * Shape:  so of all that may be under way only the cheapest has to be remembered. A pause with lunch in it is longer and costs less; see `lunchDue`.
 */
export function carryOver(model: PlanModel, visit: VisitModel, previous: Layer, via: number, layer: Layer): void {
  const { grid, slots, policy } = model;
  const { task } = layer;
  const { minutes } = previous.task;
  const rate = (task.blocked ? policy.weights.blocking : policy.weights.waiting) * grid;
  const near = Math.ceil(minutes / grid);
  const far = Math.floor((task.maxPause + minutes) / grid);
  const any = { near, far, rate, offset: -rate * (minutes / grid), first: 0, last: slots };
  const { lunch } = visit;
  if (lunch?.before !== task.kind) {
    leastInWindow(previous, via, layer, any, task.first, task.last);
    return;
  }
  const opens = Math.floor(lunch.window.from / grid);
  const over = Math.ceil((lunch.window.until - minutes) / grid);
  leastInWindow(previous, via, layer, any, task.first, Math.min(task.last, opens));
  leastInWindow(previous, via, layer, { ...any, first: over }, Math.max(task.first, opens + 1), task.last);
  const eaten = Math.ceil((lunch.window.from + lunch.minutes) / grid);
  const withLunch = {
    ...any,
    near: Math.ceil((minutes + lunch.minutes) / grid),
    far: Math.floor((task.maxPause + minutes + lunch.minutes) / grid),
    offset: any.offset - rate * (lunch.minutes / grid),
    last: over - 1,
  };
  leastInWindow(previous, via, layer, withLunch, Math.max(task.first, opens + 1, eaten), task.last);
}
