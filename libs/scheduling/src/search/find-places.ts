import type { DayRows } from '../timeline/day-rows.ts';
import type { Grid } from '../timeline/grid.ts';
import { findDays } from './find-days.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { NO_PLACES } from './place-pages.ts';
import { NOBODY, OTHER_DOCTOR, Ranking } from './ranking.ts';
import type { KnownDay } from './remembered-places.ts';
import { pagesFor, recall, remember } from './remembered-places.ts';
import type { DoctorPlan, SearchPlan } from './search-plan.ts';
import type { SearchedDay } from './searched-days.ts';
import { preparedDays, searchedDay } from './searched-days.ts';

/** So many days are looked at together: their bits are a few hundred kilobytes even to the minute, which stay close to the processor. */
const TOGETHER = 32;
/** Whoever wants a few itineraries mostly finds them on the first days. */
const FIRST_FEW = 2;

/** A day that was looked at. */
export interface FoundDay {
  readonly day: SearchedDay;
  readonly known: KnownDay;
}

/** What was found. Shape: `order` are the numbers of places (see `Ranking`), `days` by their number in them. */
export interface FoundPlaces {
  readonly count: number;
  readonly order: Int32Array;
  readonly days: readonly FoundDay[];
}

/**
 * Finds every place of some days and puts them in order.
 * Shape:  per day, doctor and start of the last run the least waiting. Stops at a day when as many places as are wanted come before those of every later day.
 */
export function findPlaces(query: ItineraryQuery): FoundPlaces {
  const { limit = Infinity, after } = query;
  const days = new DaysInTurn(query);
  const ranking = new Ranking();
  const found: FoundDay[] = [];
  let doctors = new Int32Array(0);
  let unsurpassed = 0;
  for (let number = 0; number < days.count; number++) {
    const one = days.at(number);
    if (one.day.plan !== found.at(-1)?.day.plan) doctors = doctorsFor(one.day.plan, query);
    found.push(one);
    const before = ranking.atOnce;
    ranking.add(number, one.day, one.known.places, doctors);
    if (isBehind(one.day, query)) unsurpassed += ranking.atOnce - before;
    if (unsurpassed >= limit) break;
  }
  const seen = after ? after.otherDoctor * OTHER_DOCTOR + after.waitMinutes : -1;
  return { count: ranking.count, order: ranking.inOrder(limit, seen), days: found };
}

/** Whether the visit may be with a doctor, as far as somebody is asked for. */
export function mayTreat({ id }: DoctorPlan, { doctor, template }: ItineraryQuery): boolean {
  return (doctor ?? id) === id && (template.doctor?.rule !== 'required' || template.doctor.id === id);
}

/** The days of a query by date, each looked at when its turn comes, unless it was before. */
class DaysInTurn {
  readonly count: number;
  private readonly query: ItineraryQuery;
  private readonly days: (SearchedDay | undefined)[] = [];
  private readonly prepared: ReturnType<typeof preparedDays>;
  private readonly found: (FoundDay | undefined)[] = [];
  private together: number;

  constructor(query: ItineraryQuery) {
    this.query = query;
    this.prepared = preparedDays(query.days);
    this.count = this.prepared.length;
    this.together = query.limit === undefined ? TOGETHER : FIRST_FEW;
  }

  at(number: number): FoundDay {
    return this.found[number] ?? this.recalled(number) ?? this.lookedAt(number);
  }

  /** A day that is remembered, or on which nobody is there. */
  private recalled(number: number): FoundDay | undefined {
    const day = this.searched(number);
    const known = day.grid.slots > 0 ? recall(day.plan, day.rows) : EMPTY;
    return known && { day, known };
  }

  /** Looks at a day together with those behind it that are like it. */
  private lookedAt(number: number): FoundDay {
    const { plan, grid, rows } = this.searched(number);
    const alike: number[] = [];
    for (let other = number; other < Math.min(this.count, number + this.together); other++) {
      const day = this.searched(other);
      if (day.plan === plan && sameGrid(day.grid, grid) && !this.found[other] && !recall(plan, day.rows))
        alike.push(other);
    }
    const days = alike.map((other) => this.searched(other));
    const places = findDays(plan, rowsOf(days), grid, pagesFor(rows));
    days.forEach((day, index) => {
      this.found[alike[index]!] = { day, known: remember(plan, day.rows, places[index]!) };
    });
    this.together = Math.min(2 * this.together, TOGETHER);
    return this.found[number]!;
  }

  private searched(number: number): SearchedDay {
    return (this.days[number] ??= searchedDay(this.prepared[number]!, this.query));
  }
}

const rowsOf = (days: readonly SearchedDay[]): DayRows[] => days.map(({ rows }) => rows);

const EMPTY: KnownDay = { places: NO_PLACES, itineraries: new Map() };

function sameGrid(a: Grid, b: Grid): boolean {
  return a.first === b.first && a.slots === b.slots;
}

/** What the places of every doctor rank behind. */
function doctorsFor({ doctors }: SearchPlan, query: ItineraryQuery): Int32Array<ArrayBuffer> {
  const preferred = query.template.doctor?.id;
  return Int32Array.from(doctors, (doctor) => {
    if (!mayTreat(doctor, query)) return NOBODY;
    return preferred === undefined || preferred === doctor.id ? 0 : OTHER_DOCTOR;
  });
}

/** Whether all of a day's places without any waiting come behind the position already seen. */
function isBehind({ date }: SearchedDay, { after }: ItineraryQuery): boolean {
  return !after || (after.otherDoctor === 0 && after.waitMinutes === 0 && date > after.date);
}
