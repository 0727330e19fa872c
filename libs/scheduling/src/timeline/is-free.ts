import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import { turnoverOf } from './turnover.ts';

/** Whether a resource with merged stretches can be used from `from` to `until`. Units: minutes; its turnover afterwards is added here. */
export function isFree(resource: DayResource, from: Minute, until: Minute): boolean {
  const free = until + turnoverOf(resource);
  return (
    resource.open.some((open) => open.from <= from && until <= open.until) &&
    !resource.busy.some((busy) => busy.from < free && from < busy.until)
  );
}
