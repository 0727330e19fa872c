import type { Itinerary } from '../model/itinerary.ts';
import { BitSheet } from '../timeline/bit-sheet.ts';
import { slotFrom } from '../timeline/grid.ts';
import { DaySearch } from './day-search.ts';
import { DayTable } from './day-table.ts';
import { findPlaces, OTHER_DOCTOR } from './find-places.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { itineraryOf } from './itinerary-of.ts';
import { wayTo } from './least-wait.ts';
import type { Place, Places } from './places.ts';
import type { Quality } from './position.ts';
import { comparePositions, compareQuality } from './position.ts';
import type { SearchedDay } from './searched-days.ts';
import { searchedDays } from './searched-days.ts';

/**
 * Everything a search has found, best first.
 * Shape:  the order is known; concrete times, rooms and people are chosen for an itinerary when it is asked for. Only places of the same quality need theirs to be told apart.
 */
export class FoundItineraries implements Iterable<Itinerary> {
  private readonly query: ItineraryQuery;
  private readonly days: readonly SearchedDay[];
  private readonly places: Places;
  private readonly opened = new Map<number, { search: DaySearch; table: DayTable }>();

  constructor(query: ItineraryQuery) {
    this.query = query;
    this.days = searchedDays(query);
    this.places = findPlaces(this.days, query);
  }

  /** How many itineraries there are, those before `after` included. */
  get count(): number {
    return this.places.count;
  }

  *[Symbol.iterator](): Generator<Itinerary> {
    const { after } = this.query;
    const { count } = this.places;
    for (let next = 0; next < count;) {
      const quality = this.qualityOf(this.places.at(next));
      const equals: Place[] = [];
      while (next < count && compareQuality(this.qualityOf(this.places.at(next)), quality) === 0)
        equals.push(this.places.at(next++));
      if (after && compareQuality(quality, after) < 0) continue;
      const placed = equals.map((place) => this.itinerary(place, quality));
      placed.sort((a, b) => comparePositions(a.position, b.position));
      yield* after ? placed.filter((itinerary) => comparePositions(itinerary.position, after) > 0) : placed;
    }
  }

  private qualityOf({ day, rank, homeBy, otherReviewer }: Place): Quality {
    const otherDoctor = rank >= OTHER_DOCTOR ? 1 : 0;
    const waitMinutes = rank - otherDoctor * OTHER_DOCTOR;
    return { otherDoctor, waitMinutes, date: this.days[day]!.date, homeBy, otherReviewer };
  }

  private itinerary(place: Place, quality: Quality): Itinerary {
    const { search, table } = this.open(place.day);
    const { plan, spans, grid } = this.days[place.day]!;
    const doctor = plan.doctors[place.doctor]!;
    const chain = plan.chains[place.chain]!;
    const start = place.homeBy - chain.chain.last.run.minutes;
    search.enter(spans.find((span) => span.from <= start && place.homeBy <= span.until)!);
    search.meet(doctor);
    search.reach(chain);
    const way = wayTo(search.day, chain, slotFrom(start, grid));
    return itineraryOf({ table, way, doctor: table.doctors[place.doctor]!, quality });
  }

  /** A day's own sheet, so that itineraries of many days can be told in turns. */
  private open(number: number): { search: DaySearch; table: DayTable } {
    const known = this.opened.get(number);
    if (known) return known;
    const day = this.days[number]!;
    const search = new DaySearch({ ...day, sheet: new BitSheet(day.plan.sheetRows, day.grid.slots) });
    search.drawAll();
    const opened = { search, table: new DayTable(day.rows, this.query.template.treatment) };
    this.opened.set(number, opened);
    return opened;
  }
}
