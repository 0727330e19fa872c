import type { DaysOnSheet } from './draw-starts.ts';
import { DayWriter } from './day-writer.ts';
import type { LatestArrivals } from './latest-arrivals.ts';
import type { DayPlaces, PlacePages } from './place-pages.ts';
import { chainAndArrival, NO_PLACES, startAndDoctor } from './place-pages.ts';
import { NOBODY, OTHER_DOCTOR } from './search-plan.ts';
import { waysTo } from './ways-to.ts';

const writer = new DayWriter();

/** Writes down the places of every day, in the order in which they are offered. */
export function writePlaces(days: DaysOnSheet, latest: LatestArrivals, pages: PlacePages): DayPlaces[] {
  const { sheet, plan, grid } = days;
  drawEnds(days);
  const alike = drawAlike(days);
  const written: DayPlaces[] = [];
  for (let day = 0; day < sheet.days; day++) {
    const before = day * sheet.stride;
    let slot = sheet.nextSet(plan.ends, before);
    if (slot >= before + sheet.slots) {
      written.push(NO_PLACES);
      continue;
    }
    writer.begin(sheet.slots * plan.doctors.length * latest.kinds, plan.doctors.length, ranksOf(days));
    for (; slot < before + sheet.slots; slot = sheet.nextSet(plan.ends, slot + 1)) {
      const start = slot - before + grid.first;
      if (latest.kinds > 1) addWays(days, latest, slot, start);
      else writer.addBest(days, latest, slot, start, sheet.has(alike, slot));
    }
    written.push(writer.end(plan, grid.minutes, pages));
  }
  return written;
}

/** More than any place ranks. */
function ranksOf({ plan, grid }: DaysOnSheet): number {
  return OTHER_DOCTOR + (grid.first + grid.slots) * grid.minutes + Math.abs(plan.previousEnd ?? 0) + 1;
}

/** Draws the starts of any last run. */
function drawEnds({ sheet, plan }: DaysOnSheet): void {
  sheet.clear(plan.ends);
  for (const { runs } of plan.chains) sheet.or(plan.ends, runs.at(-1)!.starts);
}

/** Draws the starts at which every doctor reviews, in a row that is held for as long as nothing is drawn. */
function drawAlike({ sheet, plan }: DaysOnSheet): number {
  const { exact, ends, doctors } = plan;
  sheet.copy(exact, ends);
  if (plan.chains.some(({ reviewed }) => reviewed)) for (const { reviews } of doctors) sheet.and(exact, reviews);
  return exact;
}

/** The same as `addBest` where chains of several kinds lead to a start. */
function addWays({ sheet, plan, grid }: DaysOnSheet, latest: LatestArrivals, slot: number, start: number): void {
  const { spent, behind, previousEnd, doctors, chains } = plan;
  const ways = doctors.flatMap(({ reviews }, doctor) =>
    behind[doctor] === NOBODY
      ? []
      : waysTo(latest, plan, grid, slot, doctor).map((way, number) => {
          const chain = latest.chainOf(way);
          const other = chains[chain]!.reviewed && !sheet.has(reviews, slot) ? 1 : 0;
          return { doctor, chain, other, further: number > 0, arrival: latest.arrivalOf(way) + start - slot };
        }),
  );
  for (const { doctor, chain, other, further, arrival } of ways.sort((a, b) => a.other - b.other)) {
    const waited = start * grid.minutes - (previousEnd ?? arrival * grid.minutes) - spent[chain]!;
    const [first, second] = [startAndDoctor(start, doctor, other), chainAndArrival(chain, arrival, further)];
    writer.add(first, second, behind[doctor]! + waited);
  }
}
