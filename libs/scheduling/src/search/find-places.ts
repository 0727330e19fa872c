import { BitSheet } from '../timeline/bit-sheet.ts';
import { minuteOf } from '../timeline/grid.ts';
import { DaySearch } from './day-search.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { climb } from './least-wait.ts';
import { LeastWaits } from './least-waits.ts';
import { Places } from './places.ts';
import type { DoctorPlan } from './search-plan.ts';
import type { SearchedDay } from './searched-days.ts';
import { preparedDays, searchedDay } from './searched-days.ts';

/** Ranks another doctor behind every waiting with the preferred one. Units: minutes, more than a day has. */
export const OTHER_DOCTOR = 2000;

/** As many as a few days have that are neither empty nor full. */
const USUAL_PLACES = 256;

/** A day that was looked at, drawn, for whoever wants to know more of its places. */
export interface FoundDay {
  readonly day: SearchedDay;
  readonly search: DaySearch;
}

/** What was found. Shape: `days` by their number in the places; none where a day has no place. */
export interface FoundPlaces {
  readonly places: Places;
  readonly days: readonly (FoundDay | undefined)[];
}

/**
 * Finds every place of some days and puts them in order.
 * Shape:  per day, doctor and start of the last run the least waiting. Stops at a day when as many places as are wanted come before those of every later day.
 */
export function findPlaces(query: ItineraryQuery): FoundPlaces {
  const found: (FoundDay | undefined)[] = [];
  const places = new Places(USUAL_PLACES);
  let waits = new LeastWaits(0, 0);
  let unsurpassed = 0;
  for (const [number, prepared] of preparedDays(query.days).entries()) {
    const day = searchedDay(prepared, query);
    const { plan, rows, grid } = day;
    const before = places.atOnce;
    const search = new DaySearch({ plan, days: [rows], grid, sheet: new BitSheet(plan.sheetRows, grid.slots) });
    if (!search.draw()) continue;
    found[number] = { day, search };
    waits = waits.ready(grid.slots, plan.doctors.length);
    for (const span of day.spans) {
      search.enter(span);
      plan.doctors.forEach((doctor, index) => {
        if (mayTreat(doctor, query)) lookWith(doctor, index, search, waits, query);
      });
    }
    addPlaces(places, number, search, waits, query);
    if (isBehind(day, query)) unsurpassed += places.atOnce - before;
    if (unsurpassed >= (query.limit ?? Infinity)) break;
  }
  return { places: places.inOrder(), days: found };
}

/** Whether the visit may be with a doctor, as far as somebody is asked for. */
export function mayTreat({ id }: DoctorPlan, { doctor, template }: ItineraryQuery): boolean {
  return (doctor ?? id) === id && (template.doctor?.rule !== 'required' || template.doctor.id === id);
}

function lookWith(
  doctor: DoctorPlan,
  index: number,
  search: DaySearch,
  waits: LeastWaits,
  { template }: ItineraryQuery,
): void {
  search.meet(doctor);
  search.day.plan.chains.forEach((chain, chainIndex) => {
    if (!search.reach(chain)) return;
    climb(search.day, chain, template.previousEnd, (slot, length, wait, grows) =>
      waits.take(index, chainIndex, slot, length, wait, grows),
    );
  });
}

/** Adds a day's places in the order of their way home. */
function addPlaces(
  places: Places,
  number: number,
  { day: { plan, sheet, grid } }: DaySearch,
  waits: LeastWaits,
  { template }: ItineraryQuery,
): void {
  const { doctors, chains } = plan;
  const ranks = doctors.map(({ id }) =>
    template.doctor === undefined || template.doctor.id === id ? 0 : OTHER_DOCTOR,
  );
  for (let slot = waits.first; slot <= waits.last; slot++) {
    const start = minuteOf(slot, grid);
    for (let doctor = 0; doctor < doctors.length; doctor++) {
      if (!waits.has(slot, doctor)) continue;
      const index = waits.chainOf(slot, doctor);
      const { chain, reviewed } = chains[index]!;
      const otherReviewer = reviewed && !sheet.has(doctors[doctor]!.reviews, slot) ? 1 : 0;
      const homeBy = start + chain.last.run.minutes;
      places.add(number, doctor, index, homeBy, otherReviewer, ranks[doctor]! + waits.waitOf(slot, doctor));
    }
  }
  places.closeDay();
}

/** Whether all of a day's places without any waiting come behind the position already seen. */
function isBehind({ date }: SearchedDay, { after }: ItineraryQuery): boolean {
  return !after || (after.otherDoctor === 0 && after.waitMinutes === 0 && date > after.date);
}
