import type { DayRows } from '../timeline/day-rows.ts';
import { findDays } from './find-days.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { NO_PLACES } from './place-pages.ts';
import type { KnownDay } from './remembered-places.ts';
import { remembered } from './remembered-places.ts';
import type { DoctorPlan } from './search-plan.ts';
import type { SearchedDay } from './searched-days.ts';
import { preparedDays, searchedDay } from './searched-days.ts';
import type { WhoAsks } from './who-asks.ts';
import { countFor } from './who-asks.ts';

/** So many days are looked at together: their bits are a few hundred kilobytes even to the minute, which stay close to the processor. */
const TOGETHER = 32;
/** Whoever wants a few itineraries mostly finds them on the first days. */
const FIRST_FEW = 1;

/** A day that was looked at, and what is wanted of it. */
export interface FoundDay extends WhoAsks {
  readonly known: KnownDay;
}

/**
 * Finds every place of some days.
 * Shape:  per day, doctor and start of the last run the least waiting; by date. Stops at a day when as many places as are wanted come before those of every later day.
 */
export function findPlaces(query: ItineraryQuery): FoundDay[] {
  const { limit = Infinity } = query;
  const days = new DaysInTurn(query);
  const found: FoundDay[] = [];
  let unsurpassed = 0;
  for (let number = 0; number < days.count && unsurpassed < limit; number++) {
    const one = days.at(number);
    found.push(one);
    if (limit < Infinity && isBehind(one.day, query)) unsurpassed += atOnce(one);
  }
  return found;
}

/** How many places of a day rank 0: nothing comes before them but an earlier date or way home. */
function atOnce(one: FoundDay): number {
  const { fields, table, from } = one.places;
  return table < from && fields[table] === 0 ? countFor(one, from, fields[table + 1]!) : 0;
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
    const known = day.grid.slots > 0 ? remembered.recall(day.plan, day.rows) : EMPTY;
    return known && this.asked(day, known);
  }

  /** Looks at a day together with those behind it that are like it. */
  private lookedAt(number: number): FoundDay {
    const first = this.searched(number);
    const { plan, grid, rows } = first;
    const alike: number[] = [];
    for (let other = number; other < Math.min(this.count, number + this.together); other++) {
      const day = this.searched(other);
      if (isAlike(day, first) && !this.found[other] && !remembered.recall(first.plan, day.rows)) alike.push(other);
    }
    const days = alike.map((other) => this.searched(other));
    const places = findDays(plan, rowsOf(days), grid, remembered.pagesFor(rows));
    days.forEach((day, index) => {
      this.found[alike[index]!] = this.asked(day, remembered.remember(plan, day.rows, places[index]!));
    });
    this.together = Math.min(2 * this.together, TOGETHER);
    return this.found[number]!;
  }

  private asked(day: SearchedDay, known: KnownDay): FoundDay {
    const { doctor } = this.query;
    const { doctors } = day.plan;
    const only = doctor === undefined ? undefined : doctors.findIndex(({ id }) => id === doctor);
    return { day, known, places: known.places, doctor: only };
  }

  private searched(number: number): SearchedDay {
    return (this.days[number] ??= searchedDay(this.prepared[number]!, this.query));
  }
}

const rowsOf = (days: readonly SearchedDay[]): DayRows[] => days.map(({ rows }) => rows);

const EMPTY: KnownDay = { places: NO_PLACES, itineraries: undefined };

/** Whether two days can be looked at together. */
function isAlike({ plan, rows, grid }: SearchedDay, as: SearchedDay): boolean {
  const sameGrid = grid.first === as.grid.first && grid.slots === as.grid.slots;
  return plan === as.plan && rows.passing === as.rows.passing && sameGrid;
}

/** Whether all of a day's places without any waiting come behind the position already seen. */
function isBehind({ date }: SearchedDay, { after }: ItineraryQuery): boolean {
  return !after || (after.otherDoctor === 0 && after.waitMinutes === 0 && date > after.date);
}
