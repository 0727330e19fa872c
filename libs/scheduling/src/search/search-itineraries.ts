import type { ClinicDay } from '../model/clinic-day.ts';
import type { Itinerary, ItineraryPosition } from '../model/itinerary.ts';
import type { Interval, Minute } from '../model/time.ts';
import type { VisitTemplate } from '../model/visit-template.ts';
import type { Grid } from '../timeline/start-slots.ts';
import { DayTable } from './day-table.ts';
import { itineraryOf } from './itinerary-of.ts';
import { comparePositions, compareQuality } from './position.ts';
import type { Quality } from './position.ts';
import type { Candidate } from './search-day.ts';
import { searchDay } from './search-day.ts';

/** Starts every five minutes, the horizon's grid. Units: minutes. Source: scheduling.md "5-minute for the horizon". */
export const DEFAULT_GRID_MINUTES = 5;

/**
 * What is looked for.
 * Shape:  `doctor` restricts to one doctor; arrival is not before `notBefore`, home not after `notAfter`; `after` continues behind a position already seen.
 * Units:  minutes of each day; `grid` is the distance between starts.
 */
export interface ItineraryQuery {
  readonly days: readonly ClinicDay[];
  readonly template: VisitTemplate;
  readonly doctor?: string;
  readonly notBefore?: Minute;
  readonly notAfter?: Minute;
  readonly grid?: number;
  readonly limit?: number;
  readonly after?: ItineraryPosition;
}

export interface ItineraryAnswer {
  readonly itineraries: readonly Itinerary[];
}

/**
 * Finds the whole-day itineraries of a span of days, best first.
 * Shape:  per day, doctor and start of the procedure the one with the least waiting, if and only if it can be booked on the grid; the order of `ItineraryPosition` is total, so pages neither repeat nor skip.
 *         Steps start on the grid, except those that follow straight after another.
 * Units:  minutes; at most `limit` itineraries, all without one.
 * Errors: none; an unknown doctor, treatment or an empty template finds nothing.
 * Source: scheduling.md "search".
 */
export function searchItineraries(query: ItineraryQuery): ItineraryAnswer {
  const { after, limit = Infinity, template } = query;
  const minutes = query.grid ?? DEFAULT_GRID_MINUTES;
  const found: { candidate: Candidate; quality: Quality; grid: Grid }[] = [];
  let unsurpassed = 0;
  for (const day of [...query.days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const table = new DayTable(day, template.treatment);
    const grid = { minutes, slots: Math.ceil(table.closing / minutes) + 1 };
    for (const candidate of candidatesOf(table, query, grid)) {
      const quality = qualityOf(candidate, template);
      if (after && compareQuality(quality, after) < 0) continue;
      found.push({ candidate, quality, grid });
      if (quality.otherDoctor === 0 && quality.waitMinutes === 0 && (!after || compareQuality(quality, after) > 0))
        unsurpassed++;
    }
    // No later day can come before a day without any waiting.
    if (unsurpassed >= limit) break;
  }
  found.sort((a, b) => compareQuality(a.quality, b.quality));
  const itineraries: Itinerary[] = [];
  for (let next = 0; next < found.length && itineraries.length < limit;) {
    const equals = found.slice(next, endOfEquals(found, next));
    next += equals.length;
    const placed = equals.map(({ candidate, quality, grid }) => itineraryOf(candidate, quality, grid));
    placed.sort((a, b) => comparePositions(a.position, b.position));
    itineraries.push(...placed.filter((itinerary) => !after || comparePositions(itinerary.position, after) > 0));
  }
  return { itineraries: itineraries.slice(0, limit) };
}

function candidatesOf(day: DayTable, query: ItineraryQuery, grid: Grid): Candidate[] {
  const { template } = query;
  const bound = [query.doctor, template.doctor?.rule === 'required' ? template.doctor.id : undefined];
  const doctors = day.doctors.filter((doctor) => bound.every((id) => id === undefined || id === doctor.id));
  return patientStretches(day, query, grid).flatMap((span) => searchDay(day, template, doctors, span, grid));
}

/** The stretches that the patient has for a whole visit, arrival to home: what lies between the visits there already are. */
function patientStretches(day: DayTable, query: ItineraryQuery, grid: Grid): Interval[] {
  const until = Math.min(query.notAfter ?? Infinity, grid.slots * grid.minutes);
  let from = Math.max(day.from, query.notBefore ?? 0, query.template.earliest ?? 0);
  const stretches: Interval[] = [];
  for (const busy of day.patientBusy) {
    stretches.push({ from, until: Math.min(busy.from, until) });
    from = Math.max(from, busy.until);
  }
  return [...stretches, { from, until }].filter((stretch) => stretch.until > stretch.from);
}

function qualityOf({ day, doctor, waitMinutes, homeBy, sameReviewer }: Candidate, template: VisitTemplate): Quality {
  const otherDoctor = template.doctor !== undefined && template.doctor.id !== doctor.id ? 1 : 0;
  return { otherDoctor, waitMinutes, date: day.date, homeBy, otherReviewer: sameReviewer ? 0 : 1 };
}

function endOfEquals(found: readonly { quality: Quality }[], start: number): number {
  const first = found[start];
  let end = start + 1;
  for (let other = found[end]; first && other && compareQuality(first.quality, other.quality) === 0; other = found[end])
    end++;
  return end;
}
