import type { ClinicDay } from '../model/clinic-day.ts';
import type { Interval, Minute } from '../model/time.ts';
import { Catalogue } from '../timeline/catalogue.ts';
import { DayRows } from '../timeline/day-rows.ts';
import type { PreparedDay } from '../timeline/free-time.ts';
import type { Grid } from '../timeline/grid.ts';
import { merge } from '../timeline/merge.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { DEFAULT_GRID_MINUTES } from './itinerary-query.ts';
import { planOf } from './known-plans.ts';
import type { SearchPlan } from './search-plan.ts';

/** A day with the plan of its search. Shape: `spans` are the stretches that the patient has for the whole visit, arrival to home. */
export interface SearchedDay extends PreparedDay {
  readonly plan: SearchPlan;
  readonly grid: Grid;
  readonly spans: readonly Interval[];
}

/** The days of a query by date, each with its plan; days with the same resources share one, and so do later queries of the same template. */
export function searchedDays(query: ItineraryQuery): SearchedDay[] {
  return preparedDays(query.days).map((day) => searchedDay(day, query));
}

/** One of them, for who may not want them all. */
export function searchedDay(day: PreparedDay, query: ItineraryQuery): SearchedDay {
  const { grid: minutes = DEFAULT_GRID_MINUTES } = query;
  const { rows } = day;
  const plan = planOf(rows.catalogue, query.template, minutes);
  const first = plan.anywhere ? 0 : Math.floor(rows.opening / minutes);
  const grid = { minutes, first, slots: Math.max(0, Math.floor(rows.closing / minutes) + 1 - first) };
  const { date, from, patientBusy } = day;
  // Field by field: spreading takes longer than everything else here.
  const searched = { date, from, rows, plan, grid, spans: spansOf(day, query) };
  return patientBusy ? { ...searched, patientBusy } : searched;
}

/** The days by date, packed. */
export function preparedDays(days: readonly (ClinicDay | PreparedDay)[]): PreparedDay[] {
  let catalogue = new Catalogue([]);
  const ready = days.map((day): PreparedDay => {
    if ('rows' in day) return day;
    if (!catalogue.lists(day.resources)) catalogue = new Catalogue(day.resources);
    return { ...day, rows: new DayRows(catalogue, day.resources, true) };
  });
  return ready.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What lies between the visits that the patient already has. */
function spansOf(day: PreparedDay, query: ItineraryQuery): readonly Interval[] {
  if (!day.patientBusy?.length) return wholeSpan(day.from, query);
  const until = query.notAfter ?? Infinity;
  let from = Math.max(day.from, query.notBefore ?? 0, query.template.earliest ?? 0);
  const spans: Interval[] = [];
  for (const busy of merge(day.patientBusy)) {
    spans.push({ from, until: Math.min(busy.from, until) });
    from = Math.max(from, busy.until);
  }
  return [...spans, { from, until }].filter((span) => span.until > span.from);
}

/** The only stretch of a day, the same one for as long as days and questions ask for it. */
function wholeSpan(
  begins: Minute,
  { notBefore = 0, notAfter = Infinity, template }: ItineraryQuery,
): readonly Interval[] {
  const from = Math.max(begins, notBefore, template.earliest ?? 0);
  if (lastSpan[0]?.from !== from || lastSpan[0].until !== notAfter)
    lastSpan = notAfter > from ? [{ from, until: notAfter }] : [];
  return lastSpan;
}

let lastSpan: readonly Interval[] = [];
