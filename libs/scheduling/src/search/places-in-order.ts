import type { ItineraryPosition } from '../model/itinerary.ts';
import type { FoundDay } from './find-places.ts';
import type { Place } from './place.ts';
import { placeAt } from './place.ts';
import { FIELDS } from './place-pages.ts';
import { OTHER_DOCTOR } from './search-plan.ts';
import { isFor } from './who-asks.ts';

/** Numbers for each stretch of places: rank, number of the day, and from where to where they stand on its page. */
const STRETCH = 4;

/** Walks through the places of many days in the order in which they are offered. */
export class PlacesInOrder {
  private readonly days: readonly FoundDay[];
  private readonly stretches: Int32Array;
  private stretch = 0;
  private at: number;

  constructor(days: readonly FoundDay[], stretches: Int32Array) {
    this.days = days;
    this.stretches = stretches;
    this.at = stretches[2] ?? 0;
  }

  /** The next place for whoever asks. */
  next(): Place | undefined {
    const { stretches, days } = this;
    while (this.stretch < stretches.length) {
      const number = stretches[this.stretch + 1]!;
      const day = days[number]!;
      while (this.at < stretches[this.stretch + 3]!) {
        const { at } = this;
        this.at += FIELDS;
        if (isFor(day, at)) return placeAt(day, number, at, stretches[this.stretch]!);
      }
      this.stretch += STRETCH;
      this.at = stretches[this.stretch + 2] ?? 0;
    }
    return undefined;
  }
}

/**
 * Puts the places of many days in the order in which they are offered: rank, date, way home, reviewer.
 * Shape:  the days by date; each has its places in order, so that only stretches of one rank and one day have to be put in order. Ranks before that of `after` are left out.
 */
export function stretchesInOrder(days: readonly FoundDay[], after: ItineraryPosition | undefined): Int32Array {
  const seen = after ? after.otherDoctor * OTHER_DOCTOR + after.waitMinutes : -1;
  const many = new Int32Array(mostOf(days) + 1);
  let count = 0;
  for (const { places } of days) {
    for (let at = places.table; at < places.from; at += 2) {
      const rank = places.fields[at]!;
      if (rank < seen) continue;
      many[rank]!++;
      count++;
    }
  }
  for (let rank = 0, next = 0; rank < many.length; rank++) {
    const here = many[rank]!;
    many[rank] = next;
    next += STRETCH * here;
  }
  const stretches = new Int32Array(STRETCH * count);
  for (let day = 0; day < days.length; day++) {
    const { fields, table, from } = days[day]!.places;
    for (let at = table, begins = from; at < from; at += 2) {
      const rank = fields[at]!;
      const ends = fields[at + 1]!;
      if (rank >= seen) {
        const into = many[rank]!;
        many[rank] = into + STRETCH;
        stretches[into] = rank;
        stretches[into + 1] = day;
        stretches[into + 2] = begins;
        stretches[into + 3] = ends;
      }
      begins = ends;
    }
  }
  return stretches;
}

/** The last rank there is. */
function mostOf(days: readonly FoundDay[]): number {
  let most = -1;
  for (const { places } of days) if (places.table < places.from) most = Math.max(most, places.fields[places.from - 2]!);
  return most;
}
