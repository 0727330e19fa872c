import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import { turnoverOf } from './turnover.ts';

/**
 * How many free stretches of a resource a use adds: 1 in the middle of free time, 0 at one end of it, −1 when it fills a gap exactly.
 * Shape:  the resource's stretches are merged, and it is free for the use.
 * Units:  minutes; `until` without the turnover, which is added here.
 */
export function addedFragments(resource: DayResource, from: Minute, until: Minute): number {
  const free = until + turnoverOf(resource);
  const touchesBefore =
    resource.open.some((open) => open.from === from) || resource.busy.some((busy) => busy.until === from);
  const touchesAfter =
    resource.open.some((open) => open.until >= until && open.until <= free) ||
    resource.busy.some((busy) => busy.from === free);
  return 1 - Number(touchesBefore) - Number(touchesAfter);
}
