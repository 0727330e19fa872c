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

/** Half of what may be remembered, which is 64 MiB: some 20,000 days of 60 % booked, each for one template. */
const HALF = 32 * 1024 * 1024;

/* As measured, rounded up; with a day that nobody else holds any more. */
const DAY_BYTES = 1_500;
const ITINERARY_BYTES = 2_000;

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
 */
let newer = new Half();
let older = new Half();
let passing = new PlacePages();

/** What is remembered of a day. */
export function recall(plan: SearchPlan, rows: DayRows): KnownDay | undefined {
  const known = newer.plans.get(plan)?.get(rows);
  if (known) return known;
  const once = older.plans.get(plan)?.get(rows);
  if (!once) return undefined;
  const day = { places: newer.pages.copy(once.places), itineraries: once.itineraries };
  put(plan, rows, day);
  newer.itineraries += day.itineraries?.size ?? 0;
  return day;
}

/** Where to write the places of days that are asked for now. */
export function pagesFor({ passing: once }: DayRows): PlacePages {
  if (!once) return newer.pages;
  // Nothing keeps them but the answers they were found for.
  if (passing.bytes > HALF) passing = new PlacePages();
  return passing;
}

/** Remembers what was found of a day, unless it was made for one question. */
export function remember(plan: SearchPlan, rows: DayRows, places: DayPlaces): KnownDay {
  const day = { places, itineraries: undefined };
  if (!rows.passing) put(plan, rows, day);
  return day;
}

/** Remembers an itinerary of a known day. */
export function rememberItinerary(day: KnownDay, place: number, itinerary: Itinerary): void {
  day.itineraries ??= new Map();
  day.itineraries.set(place, itinerary);
  newer.itineraries++;
}

function put(plan: SearchPlan, rows: DayRows, day: KnownDay): void {
  if (newer.bytes > HALF) {
    older = newer;
    newer = new Half();
  }
  const ofPlan = newer.plans.get(plan) ?? new Map<DayRows, KnownDay>();
  newer.plans.set(plan, ofPlan);
  ofPlan.set(rows, day);
  newer.days++;
}
