import type { DaysOnSheet } from './draw-starts.ts';
import type { LatestArrivals } from './latest-arrivals.ts';
import type { DayPlaces, PlacePages } from './place-pages.ts';
import { NO_PLACES } from './place-pages.ts';
import { waysTo } from './ways-to.ts';

/** Writes down the places of every day. Shape: by start of the last run, and at each those whose doctor also reviews before the others. */
export function writePlaces(days: DaysOnSheet, latest: LatestArrivals, pages: PlacePages): DayPlaces[] {
  const { sheet, plan } = days;
  drawEnds(days);
  const most = sheet.slots * plan.doctors.length * latest.kinds;
  return days.days.map((_day, day) => {
    const first = sheet.nextSet(plan.ends, day * sheet.stride);
    if (first >= day * sheet.stride + sheet.slots) return NO_PLACES;
    pages.begin(most);
    for (let slot = first; slot < day * sheet.stride + sheet.slots; slot = sheet.nextSet(plan.ends, slot + 1))
      if (writeStart(days, latest, pages, day, slot, 0)) writeStart(days, latest, pages, day, slot, 1);
    return pages.end();
  });
}

/** Draws the starts of any last run. */
function drawEnds({ sheet, plan }: DaysOnSheet): void {
  sheet.clear(plan.ends);
  for (const { runs } of plan.chains) sheet.or(plan.ends, runs.at(-1)!.starts);
}

/** Writes the places of one start with or without another reviewer. Shape: whether there are any of the other sort. */
function writeStart(
  { sheet, plan, grid }: DaysOnSheet,
  latest: LatestArrivals,
  pages: PlacePages,
  day: number,
  slot: number,
  wanted: 0 | 1,
): boolean {
  const away = grid.first - day * sheet.stride;
  let others = false;
  for (let doctor = 0; doctor < plan.doctors.length; doctor++) {
    if (latest.kinds > 1) {
      for (const way of waysTo(latest, plan, grid, slot, doctor)) {
        const chain = latest.chainOf(way);
        const otherReviewer = plan.chains[chain]!.reviewed && !sheet.has(plan.doctors[doctor]!.reviews, slot) ? 1 : 0;
        if (otherReviewer === wanted) pages.add(slot + away, doctor, wanted, chain, latest.arrivalOf(way) + away);
        else others = true;
      }
      continue;
    }
    const best = latest.bestOf(0, slot, doctor);
    if (best < 0) continue;
    const chain = latest.chainOf(best);
    const otherReviewer = plan.chains[chain]!.reviewed && !sheet.has(plan.doctors[doctor]!.reviews, slot) ? 1 : 0;
    if (otherReviewer === wanted) pages.add(slot + away, doctor, wanted, chain, latest.arrivalOf(best) + away);
    else others = true;
  }
  return others;
}
