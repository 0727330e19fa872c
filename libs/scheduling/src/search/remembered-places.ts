import type { Itinerary } from '../model/itinerary.ts';
import type { DayRows } from '../timeline/day-rows.ts';
import type { DayPlaces } from './place-pages.ts';
import { PlacePages } from './place-pages.ts';
import type { SearchPlan } from './search-plan.ts';

/** What is known of a day for one template. Shape: `itineraries` are those that somebody has read, by where their place begins. */
export interface KnownDay {
  readonly places: DayPlaces;
  itineraries: Map<number, Itinerary> | undefined;
}

/** Half of what may be remembered, which is 64 MiB: some 30,000 days of 60 % booked, each for one template. */
const HALF = 32 * 1024 * 1024;

/* As measured, rounded up: 375 beside the places and 1,300 of a day that nobody else may hold any more; 3,470. */
const DAY_BYTES = 1_700;
const ITINERARY_BYTES = 3_500;

/** What was found or asked for since some moment. */
class Half {
  readonly pages = new PlacePages();
  readonly plans = new Map<SearchPlan, Map<DayRows, KnownDay>>();
  days = 0;
  itineraries = 0;

  get bytes(): number {
    return this.pages.bytes + DAY_BYTES * this.days + ITINERARY_BYTES * this.itineraries;
  }
}

/**
 * The places of days, for as long as the days stay as they are and are asked for now and then.
 * Shape:  a day is known by its object, which a change replaces, and a template by its plan. What is asked for goes into the newer of two halves; when that is full it becomes the older one, and what only the older one held is forgotten.
 *         A day that was made for one question is not remembered.
 * Units:  `half` in bytes.
 */
export class RememberedPlaces {
  private readonly half: number;
  private newer = new Half();
  private older = new Half();
  private passing = new PlacePages();

  constructor(half = HALF) {
    this.half = half;
  }

  get bytes(): number {
    return this.newer.bytes + this.older.bytes;
  }

  recall(plan: SearchPlan, rows: DayRows): KnownDay | undefined {
    const known = this.newer.plans.get(plan)?.get(rows);
    if (known) return known;
    const once = this.older.plans.get(plan)?.get(rows);
    if (!once) return undefined;
    this.turn();
    const day = { places: this.newer.pages.copy(once.places), itineraries: once.itineraries };
    this.put(plan, rows, day);
    return day;
  }

  /** Where to write the places of such a day. */
  pagesFor({ passing }: DayRows): PlacePages {
    if (!passing) {
      this.turn();
      return this.newer.pages;
    }
    // Nothing keeps them but the answers they were found for.
    if (this.passing.bytes > this.half) this.passing = new PlacePages();
    return this.passing;
  }

  /** Remembers what was found of a day. */
  remember(plan: SearchPlan, rows: DayRows, places: DayPlaces): KnownDay {
    const day = { places, itineraries: undefined };
    if (!rows.passing) this.put(plan, rows, day);
    return day;
  }

  /** Remembers an itinerary of a day. */
  rememberItinerary({ passing }: DayRows, day: KnownDay, place: number, itinerary: Itinerary): void {
    if (passing) return;
    this.turn();
    day.itineraries ??= new Map();
    day.itineraries.set(place, itinerary);
    this.newer.itineraries++;
  }

  private put(plan: SearchPlan, rows: DayRows, day: KnownDay): void {
    const ofPlan = this.newer.plans.get(plan) ?? new Map<DayRows, KnownDay>();
    this.newer.plans.set(plan, ofPlan);
    ofPlan.set(rows, day);
    this.newer.days++;
    this.newer.itineraries += day.itineraries?.size ?? 0;
  }

  private turn(): void {
    if (this.newer.bytes < this.half) return;
    this.older = this.newer;
    this.newer = new Half();
  }
}

/** Of all searches of this process. */
export const remembered = new RememberedPlaces();
