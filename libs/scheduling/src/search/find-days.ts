import { BitSheet } from '../timeline/bit-sheet.ts';
import type { DayRows } from '../timeline/day-rows.ts';
import type { Grid } from '../timeline/grid.ts';
import { DaySearch } from './day-search.ts';
import { LatestArrivals } from './latest-arrivals.ts';
import { LeadIns } from './lead-ins.ts';
import { climb } from './least-wait.ts';
import type { DayPlaces, PlacePages } from './place-pages.ts';
import { NO_PLACES } from './place-pages.ts';
import type { Family, SearchPlan } from './search-plan.ts';
import { writePlaces } from './write-places.ts';

/** The whole day, arrival to home. */
const ALL_DAY = { from: 0, until: Infinity };

/** Used again by every search: one is over before the next begins. */
let sheetMemory: Int32Array = new Int32Array(0);
let cellMemory: Int32Array = new Int32Array(0);
let leads = new LeadIns(0);

/**
 * Finds every place of some days at once, for whoever may ask: any doctor, any hour, any patient.
 * Shape:  the days have the grid in common; the answers are in their order.
 */
export function findDays(plan: SearchPlan, days: readonly DayRows[], grid: Grid, pages: PlacePages): DayPlaces[] {
  // No wait is longer than a day.
  const gap = Math.max(plan.longestRun, Math.min(plan.longestWait, grid.slots));
  const sheet = new BitSheet(plan.sheetRows, grid.slots, { days: days.length, gap, memory: sheetMemory });
  sheetMemory = sheet.memory;
  const search = new DaySearch({ plan, days, sheet, grid });
  if (!search.draw()) return days.map(() => NO_PLACES);
  if (leads.arrivals.length < sheet.length) leads = new LeadIns(sheet.length);
  const latest = new LatestArrivals(sheet.length, plan, cellMemory);
  cellMemory = latest.memory;
  search.enter(ALL_DAY);
  for (const family of plan.families) {
    const crossed = look(search, family, family.chains, latest);
    if (crossed.length > 0) for (const chain of family.chains) look(search, family, [chain], latest, crossed);
  }
  return writePlaces(search.day, latest, pages);
}

/**
 * Looks for places by some chains of a family, on all days or on a few.
 * Shape:  the days left out because on them the chains cross: the later start has the earlier arrival, so that the chains must be looked at one by one.
 */
function look(
  search: DaySearch,
  { entry, rest }: Family,
  chains: readonly number[],
  latest: LatestArrivals,
  few?: readonly number[],
): number[] {
  const { sheet, plan } = search.day;
  leads.clear();
  sheet.clear(entry);
  for (const number of chains) {
    const chain = plan.chains[number]!;
    const arrived = chain.reach[chain.shared]!;
    search.allow(arrived, chain, chain.shared);
    sheet.and(arrived, chain.runs[chain.shared]!.starts);
    sheet.or(entry, arrived);
    const least = chain.chain.links.map((link) => link.least);
    climb(sheet, { reach: chain.reach.slice(0, chain.shared + 1), least }, (slot, length, first, moves) =>
      leads.take(number, slot, length, first, moves),
    );
  }
  const crossed = chains.length > 1 ? leads.crossed(sheet, entry) : [];
  for (let day = 0; day < sheet.days; day++)
    if (few ? !few.includes(day) : crossed.includes(day)) sheet.eraseOn(day, entry, 0, sheet.slots - 1);
  if (sheet.isEmpty(entry)) return crossed;
  leads.settle(sheet, entry);
  const least = rest.chain.links.slice(rest.shared).map((link) => link.least);
  const reach = rest.reach.slice(rest.shared);
  plan.doctors.forEach((doctor, number) => {
    search.meet(doctor);
    if (!search.reachFrom(entry, rest)) return;
    climb(sheet, { reach, least }, (slot, length, first, moves) =>
      latest.take(number, slot, length, first, moves, leads),
    );
  });
  return crossed;
}
