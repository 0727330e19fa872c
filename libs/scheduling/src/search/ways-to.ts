import type { Grid } from '../timeline/grid.ts';
import { minuteOf } from '../timeline/grid.ts';
import type { LatestArrivals } from './latest-arrivals.ts';
import type { SearchPlan } from './search-plan.ts';

/**
 * The ways to one start with one doctor that somebody could want, as `LatestArrivals` says them, the one with the least waiting first.
 * Shape:  another kind of chain counts only where one may arrive later by it, or is home earlier: whoever comes late, or must be home soon, may have no other.
 */
export function waysTo(latest: LatestArrivals, plan: SearchPlan, grid: Grid, slot: number, doctor: number): number[] {
  const all: number[] = [];
  for (let kind = 0; kind < latest.kinds; kind++) {
    const best = latest.bestOf(kind, slot, doctor);
    if (best >= 0) all.push(best);
  }
  // What the places of one start have in common does not matter for the order.
  const waits = (way: number): number => {
    const since = plan.previousEnd === undefined ? minuteOf(latest.arrivalOf(way), grid) : 0;
    return -since - plan.spent[latest.chainOf(way)]!;
  };
  all.sort((a, b) => waits(a) - waits(b) || latest.chainOf(a) - latest.chainOf(b));
  return all.filter((way, index) => !all.slice(0, index).some((before) => isWorse(way, before, latest, plan)));
}

function isWorse(way: number, than: number, latest: LatestArrivals, { lasts }: SearchPlan): boolean {
  return latest.arrivalOf(way) <= latest.arrivalOf(than) && lasts[latest.chainOf(way)]! >= lasts[latest.chainOf(than)]!;
}
