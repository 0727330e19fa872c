import type { Itinerary } from '../model/itinerary.ts';
import { slotFrom } from '../timeline/grid.ts';
import { tableOf } from './day-tables.ts';
import type { FoundDay } from './find-places.ts';
import { findPlaces, OTHER_DOCTOR } from './find-places.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { itineraryOf } from './itinerary-of.ts';
import { wayTo } from './least-wait.ts';
import type { Place, Places } from './places.ts';
import type { Quality } from './position.ts';
import { comparePositions, compareQuality } from './position.ts';

/**
 * Everything a search has found, best first.
 * Shape:  the order is known; concrete times, rooms and people are chosen for an itinerary when it is asked for. Only places of the same quality need theirs to be told apart.
 */
export class FoundItineraries implements Iterable<Itinerary> {
  private readonly query: ItineraryQuery;
  private readonly places: Places;
  private readonly days: readonly (FoundDay | undefined)[];

  constructor(query: ItineraryQuery) {
    this.query = query;
    const { places, days } = findPlaces(query);
    this.places = places;
    this.days = days;
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
    return { otherDoctor, waitMinutes, date: this.days[day]!.day.date, homeBy, otherReviewer };
  }

  private itinerary(place: Place, quality: Quality): Itinerary {
    const { search, day } = this.days[place.day]!;
    const { plan, spans, grid, rows } = day;
    const doctor = plan.doctors[place.doctor]!;
    const chain = plan.chains[place.chain]!;
    const start = place.homeBy - chain.chain.last.run.minutes;
    search.be(
      spans.find((span) => span.from <= start && place.homeBy <= span.until)!,
      doctor,
    );
    search.reach(chain);
    const way = wayTo(search.day, chain, slotFrom(start, grid));
    const table = tableOf(rows);
    const doctors = table.doctorsFor(this.query.template.treatment);
    return itineraryOf({ table, doctors, way, doctor: doctors[place.doctor]!, quality });
  }
}
