import type { Layer } from './layer.ts';

/** Which starts of the task before can lead to a start, and at what price. Shape: those `near` to `far` slots before it, of them only `first` … `last`. Units: slots; `rate` and `offset` weighted minutes. */
export interface Window {
  readonly near: number;
  readonly far: number;
  readonly first: number;
  readonly last: number;
  readonly rate: number;
  readonly offset: number;
}

/** Room for one queue; nothing is awaited while it is in use. */
const queue = new Int32Array(4096);

/**
 * Gives each start between `from` and `until` its cheapest predecessor in the window, if that is cheaper than what is known.
 * Shape:  the earliest among equals.
 * Source: minimum of a sliding window with a monotone queue.
 */
export function leastInWindow(
  previous: Layer,
  via: number,
  layer: Layer,
  { near, far, first, last, rate, offset }: Window,
  from: number,
  until: number,
): void {
  const { cost } = previous;
  let head = 0;
  let tail = 0;
  const begin = Math.max(from, layer.first, previous.first + near);
  const end = Math.min(until, layer.last, previous.last + far);
  let next = Math.max(first, previous.first, begin - far);
  const stop = Math.min(last, previous.last);
  for (let slot = begin; slot <= end; slot++) {
    for (const newest = Math.min(stop, slot - near); next <= newest; next++) {
      const price = cost[next]! - rate * next;
      if (price === Infinity) continue;
      while (tail > head && cost[queue[tail - 1]!]! - rate * queue[tail - 1]! > price) tail--;
      queue[tail++] = next;
    }
    while (head < tail && queue[head]! < slot - far) head++;
    if (head === tail) continue;
    const origin = queue[head]!;
    const reached = cost[origin]! + rate * (slot - origin) + offset;
    if (reached >= layer.cost[slot]!) continue;
    layer.cost[slot] = reached;
    layer.from[slot] = origin;
    layer.via[slot] = via;
  }
}
