import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import { turnoverOf } from './turnover.ts';

/** The starts a search looks at: slot n is minute n × `grid`. */
export interface Grid {
  readonly minutes: number;
  readonly slots: number;
}

/**
 * Marks every slot from which a resource is free for a step.
 * Shape:  one byte per slot, 1 where a run that starts there may use the resource from `offset` for `minutes`: inside one open stretch, and clear of every reservation including the turnover after it.
 *         The resource's stretches are merged: an empty one would block what nobody uses.
 * Units:  minutes; `offset` is counted from the slot's own minute.
 */
export function startSlots(resource: DayResource, minutes: number, offset: Minute, grid: Grid): Uint8Array {
  const slots = new Uint8Array(grid.slots);
  for (const open of resource.open) {
    mark(slots, open.from - offset, open.until - minutes - offset, 1, grid);
  }
  const occupied = minutes + turnoverOf(resource);
  for (const busy of resource.busy) {
    mark(slots, busy.from - occupied - offset + 1, busy.until - offset - 1, 0, grid);
  }
  return slots;
}

function mark(slots: Uint8Array, first: Minute, last: Minute, value: 0 | 1, grid: Grid): void {
  const from = Math.max(0, Math.ceil(first / grid.minutes));
  const until = Math.floor(last / grid.minutes) + 1;
  if (until > from) slots.fill(value, from, until);
}
