import type { Minute } from '../model/time.ts';
import type { DayPlaces } from './place-pages.ts';
import { FIELDS } from './place-pages.ts';
import type { SearchedDay } from './searched-days.ts';

/** Ranks another doctor behind every waiting with the preferred one. Units: minutes, more than a day has. */
export const OTHER_DOCTOR = 2000;

/** Whom a place may not be with. */
export const NOBODY = -1;

/** A place's number: the number of its day, and where in the fields of the day's places it begins. */
const DAY_BITS = 20;
const WITHIN = (1 << DAY_BITS) - 1;

/** Used again by every search: one is over before the next begins. */
let numbers = new Int32Array(1024);
let ranks = new Int32Array(1024);

/**
 * Puts places of many days in the order in which they are offered: rank, date, way home, reviewer.
 * Shape:  `begin`, days by date, then `inOrder`. A place's rank is its waiting, with another doctor than the preferred one behind every waiting with that one.
 * Units:  minutes.
 */
export class Ranking {
  count = 0;
  /** How many of them have rank 0: nothing comes before them but an earlier date or way home. */
  atOnce = 0;

  /**
   * Adds the places of a day that suit the patient.
   * Shape:  `doctors` has for every doctor what his or her places rank behind, or `NOBODY`. Of several ways to one start with one doctor the first that suits counts.
   */
  add(number: number, day: SearchedDay, places: DayPlaces, doctors: Int32Array): void {
    const { plan, grid, spans } = day;
    const { fields, from, until } = places;
    const { spent, lasts, previousEnd } = plan;
    const before = this.count;
    this.makeRoom((until - from) / FIELDS);
    let { count } = this;
    for (let at = from, taken = -1; at < until; at += FIELDS) {
      const start = fields[at]!;
      const doctor = fields[at + 1]! >> 1;
      const behind = doctors[doctor]!;
      const cell = start * doctors.length + doctor;
      if (behind === NOBODY || cell === taken) continue;
      const chain = fields[at + 2]!;
      const arrival = fields[at + 3]! * grid.minutes;
      const begins = start * grid.minutes;
      if (!suits(spans, arrival, begins + lasts[chain]!)) continue;
      taken = cell;
      const rank = behind + begins - (previousEnd ?? arrival) - spent[chain]!;
      numbers[count] = (number << DAY_BITS) | (at - from);
      ranks[count] = rank;
      count++;
      if (rank === 0) this.atOnce++;
    }
    this.count = count;
    if (!lasts.every((last) => last === lasts[0])) sortByHome(before, count, (place) => homeOf(place, day, places));
  }

  /** Their numbers in order. Shape: with a `limit` only those of so many ranks that surely that many of them rank behind `after`; ranks before that one are left out. */
  inOrder(limit: number, after: number): Int32Array {
    const { count } = this;
    let most = -1;
    for (let place = 0; place < count; place++) if (ranks[place]! > most) most = ranks[place]!;
    const many = new Int32Array(most + 1);
    for (let place = 0; place < count; place++) many[ranks[place]!]!++;
    let last = after;
    for (let behind = 0; last < most && behind < limit; behind += many[last]!) last++;
    const first = Math.max(0, after);
    let wanted = 0;
    for (let rank = first; rank <= Math.min(last, most); rank++) {
      const here = many[rank]!;
      many[rank] = wanted;
      wanted += here;
    }
    const order = new Int32Array(wanted);
    for (let place = 0; place < count; place++) {
      const rank = ranks[place]!;
      if (rank >= first && rank <= last) order[many[rank]!++] = numbers[place]!;
    }
    return order;
  }

  private makeRoom(more: number): void {
    const wanted = this.count + more;
    if (wanted <= numbers.length) return;
    numbers = grown(numbers, 2 * wanted);
    ranks = grown(ranks, 2 * wanted);
  }
}

export const dayOf = (place: number): number => place >> DAY_BITS;

export const withinDay = (place: number): number => place & WITHIN;

function suits(spans: SearchedDay['spans'], arrival: Minute, home: Minute): boolean {
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]!;
    if (span.from <= arrival && home <= span.until) return true;
  }
  return false;
}

function homeOf(place: number, { plan, grid }: SearchedDay, { fields, from }: DayPlaces): number {
  const at = from + withinDay(place);
  const home = fields[at]! * grid.minutes + plan.lasts[fields[at + 2]!]!;
  return 2 * home + (fields[at + 1]! & 1);
}

/** Sorts what was added last by the way home, where last runs are of different length. */
function sortByHome(from: number, until: number, home: (place: number) => number): void {
  const sorted = Array.from({ length: until - from }, (_, index) => index + from).sort(
    (a, b) => home(numbers[a]!) - home(numbers[b]!),
  );
  const [places, waits] = [sorted.map((index) => numbers[index]!), sorted.map((index) => ranks[index]!)];
  numbers.set(places, from);
  ranks.set(waits, from);
}

function grown(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}
