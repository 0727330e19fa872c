import type { Itinerary } from '../model/itinerary.ts';
import { BitSheet } from '../timeline/bit-sheet.ts';
import { DaySearch } from './day-search.ts';
import { tableOf } from './day-tables.ts';
import type { FoundDay } from './find-places.ts';
import { findPlaces } from './find-places.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { itineraryOf } from './itinerary-of.ts';
import { wayTo } from './least-wait.ts';
import type { Place } from './place.ts';
import { PlacesInOrder, stretchesInOrder } from './places-in-order.ts';
import type { Quality } from './position.ts';
import { comparePositions, compareQuality } from './position.ts';
import { remembered } from './remembered-places.ts';
import { OTHER_DOCTOR } from './search-plan.ts';
import { countFor } from './who-asks.ts';

/**
 * Everything a search has found, best first.
 * Shape:  the order is known; concrete times, rooms and people are chosen for an itinerary when it is asked for. Only places of the same quality need theirs to be told apart.
 */
export class FoundItineraries implements Iterable<Itinerary> {
  private readonly query: ItineraryQuery;
  private readonly days: readonly FoundDay[];
  private readonly searches: DaySearch[] = [];
  private readonly stretches: Int32Array;

  constructor(query: ItineraryQuery) {
    this.query = query;
    this.days = findPlaces(query);
    this.stretches = stretchesInOrder(this.days, query.after);
  }

  /** How many itineraries there are on the days that were looked at, those before `after` included. */
  get count(): number {
    return this.days.reduce((sum, day) => sum + countFor(day, day.places.from, day.places.until), 0);
  }

  *[Symbol.iterator](): Generator<Itinerary> {
    const { after } = this.query;
    const places = new PlacesInOrder(this.days, this.stretches);
    for (let place = places.next(); place;) {
      const quality = this.qualityOf(place);
      const equals: Place[] = [];
      for (; place && compareQuality(this.qualityOf(place), quality) === 0; place = places.next()) equals.push(place);
      if (after && compareQuality(quality, after) < 0) continue;
      const placed = equals.map((equal) => this.itinerary(equal, quality));
      placed.sort((a, b) => comparePositions(a.position, b.position));
      yield* after ? placed.filter((itinerary) => comparePositions(itinerary.position, after) > 0) : placed;
    }
  }

  private qualityOf({ day, rank, homeBy, otherReviewer }: Place): Quality {
    const otherDoctor = rank >= OTHER_DOCTOR ? 1 : 0;
    const waitMinutes = rank - otherDoctor * OTHER_DOCTOR;
    return { otherDoctor, waitMinutes, date: this.days[day]!.day.date, homeBy, otherReviewer };
  }

  /** Shape: what has been chosen for a place stays so for as long as its day stays as it is. */
  private itinerary(place: Place, quality: Quality): Itinerary {
    const { known, day } = this.days[place.day]!;
    const before = known.itineraries?.get(place.at);
    if (before?.date === quality.date) return before;
    const itinerary = this.chosen(place, quality);
    remembered.rememberItinerary(day.rows, known, place.at, itinerary);
    return itinerary;
  }

  private chosen(place: Place, quality: Quality): Itinerary {
    const { plan, rows, grid } = this.days[place.day]!.day;
    const search = (this.searches[place.day] ??= this.searchOf(place.day));
    const chain = plan.chains[place.chain]!;
    search.meet(plan.doctors[place.doctor]!);
    search.reach(chain);
    const way = wayTo(search.day, chain, place.start - grid.first);
    const table = tableOf(rows);
    const doctors = table.doctorsFor(this.query.template.treatment);
    return itineraryOf({ table, doctors, way, doctor: doctors[place.doctor]!, quality });
  }

  private searchOf(number: number): DaySearch {
    const { plan, rows, grid } = this.days[number]!.day;
    const search = new DaySearch({ plan, days: [rows], grid, sheet: new BitSheet(plan.sheetRows, grid.slots) });
    search.draw();
    search.enter({ from: 0, until: Infinity });
    return search;
  }
}
