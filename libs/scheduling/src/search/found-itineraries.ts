import type { Itinerary } from '../model/itinerary.ts';
import { BitSheet } from '../timeline/bit-sheet.ts';
import { DaySearch } from './day-search.ts';
import { tableOf } from './day-tables.ts';
import type { FoundPlaces } from './find-places.ts';
import { findPlaces } from './find-places.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { itineraryOf } from './itinerary-of.ts';
import { wayTo } from './least-wait.ts';
import type { Place } from './place.ts';
import { placeOf } from './place.ts';
import type { Quality } from './position.ts';
import { comparePositions, compareQuality } from './position.ts';
import { OTHER_DOCTOR } from './ranking.ts';
import { rememberItinerary } from './remembered-places.ts';

/**
 * Everything a search has found, best first.
 * Shape:  the order is known; concrete times, rooms and people are chosen for an itinerary when it is asked for. Only places of the same quality need theirs to be told apart.
 */
export class FoundItineraries implements Iterable<Itinerary> {
  private readonly query: ItineraryQuery;
  private readonly found: FoundPlaces;
  private readonly searches: DaySearch[] = [];

  constructor(query: ItineraryQuery) {
    this.query = query;
    this.found = findPlaces(query);
  }

  /** How many itineraries there are on the days that were looked at, those before `after` included. */
  get count(): number {
    return this.found.count;
  }

  *[Symbol.iterator](): Generator<Itinerary> {
    const { after } = this.query;
    const count = this.found.order.length;
    for (let next = 0; next < count;) {
      const first = this.placeAt(next);
      const quality = this.qualityOf(first);
      const equals: Place[] = [];
      for (let place = first; compareQuality(this.qualityOf(place), quality) === 0; place = this.placeAt(next)) {
        equals.push(place);
        if (++next === count) break;
      }
      if (after && compareQuality(quality, after) < 0) continue;
      const placed = equals.map((place) => this.itinerary(place, quality));
      placed.sort((a, b) => comparePositions(a.position, b.position));
      yield* after ? placed.filter((itinerary) => comparePositions(itinerary.position, after) > 0) : placed;
    }
  }

  private placeAt(position: number): Place {
    return placeOf(this.found.order[position]!, this.found.days, this.query);
  }

  private qualityOf({ day, rank, homeBy, otherReviewer }: Place): Quality {
    const otherDoctor = rank >= OTHER_DOCTOR ? 1 : 0;
    const waitMinutes = rank - otherDoctor * OTHER_DOCTOR;
    return { otherDoctor, waitMinutes, date: this.found.days[day]!.day.date, homeBy, otherReviewer };
  }

  /** Shape: what has been chosen for a place stays so for as long as its day stays as it is. */
  private itinerary(place: Place, quality: Quality): Itinerary {
    const { known } = this.found.days[place.day]!;
    const before = known.itineraries.get(place.at);
    if (before?.date === quality.date) return before;
    const itinerary = this.chosen(place, quality);
    rememberItinerary(known, place.at, itinerary);
    return itinerary;
  }

  private chosen(place: Place, quality: Quality): Itinerary {
    const { plan, rows, grid } = this.found.days[place.day]!.day;
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
    const { plan, rows, grid } = this.found.days[number]!.day;
    const search = new DaySearch({ plan, days: [rows], grid, sheet: new BitSheet(plan.sheetRows, grid.slots) });
    search.draw();
    search.enter({ from: 0, until: Infinity });
    return search;
  }
}
