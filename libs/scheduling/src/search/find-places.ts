import { BitSheet } from '../timeline/bit-sheet.ts';
import { minuteOf } from '../timeline/grid.ts';
import { DaySearch } from './day-search.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { climb } from './least-wait.ts';
import { LeastWaits } from './least-waits.ts';
import { Places } from './places.ts';
import type { DoctorPlan } from './search-plan.ts';
import type { SearchedDay } from './searched-days.ts';

/** Ranks another doctor behind every waiting with the preferred one. Units: minutes, more than a day has. */
export const OTHER_DOCTOR = 2000;

/** Starts of a procedure that one doctor may have on a day that is neither empty nor full. */
const USUAL_STARTS = 16;

/** What was found. Shape: `searches` by day, drawn, for whoever wants to know more of a place; none where there is no place. */
export interface FoundPlaces {
  readonly places: Places;
  readonly searches: readonly (DaySearch | undefined)[];
}

/**
 * Finds every place of some days and puts them in order.
 * Shape:  per day, doctor and start of the last run the least waiting. Stops at a day when as many places as are wanted come before those of every later day.
 */
export function findPlaces(days: readonly SearchedDay[], query: ItineraryQuery): FoundPlaces {
  const doctors = Math.max(0, ...days.map(({ plan }) => plan.doctors.length));
  const places = new Places(days.length * doctors * USUAL_STARTS);
  const searches: (DaySearch | undefined)[] = [];
  const waits = new LeastWaits(Math.max(0, ...days.map(({ grid }) => grid.slots)), doctors);
  let unsurpassed = 0;
  for (const [number, day] of days.entries()) {
    const before = places.atOnce;
    const search = new DaySearch({ ...day, sheet: new BitSheet(day.plan.sheetRows, day.grid.slots) });
    if (!search.draw()) continue;
    searches[number] = search;
    waits.forget();
    for (const span of day.spans) {
      search.enter(span);
      day.plan.doctors.forEach((doctor, index) => {
        if (mayTreat(doctor, query)) lookWith(doctor, index, search, waits, query);
      });
    }
    addPlaces(places, number, search, waits, query);
    if (isBehind(day, query)) unsurpassed += places.atOnce - before;
    if (unsurpassed >= (query.limit ?? Infinity)) break;
  }
  return { places: places.inOrder(), searches };
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
