import type { Obstacle } from '../model/explanation.ts';
import type { Interval } from '../model/time.ts';
import { BitSheet } from '../timeline/bit-sheet.ts';
import { minuteOf } from '../timeline/grid.ts';
import { DaySearch } from './day-search.ts';
import { mayTreat } from './find-places.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { lacksOf } from './lacks.ts';
import type { ChainPlan, DoctorPlan } from './search-plan.ts';
import type { SearchedDay } from './searched-days.ts';

/** How far one way of a day came: `reached` runs of the chain. */
interface Attempt {
  readonly span: Interval;
  readonly doctor: DoctorPlan;
  readonly chain: ChainPlan;
  readonly reached: number;
}

/**
 * The first step that stands in the way on a day without itineraries, with the doctor and in the order that come furthest; among equals the first.
 * Shape:  undefined for a template without steps.
 */
export function obstacleOf(day: SearchedDay, query: ItineraryQuery): Obstacle | undefined {
  const [first] = query.template.groups.flat();
  if (!first) return undefined;
  const { plan, rows, grid } = day;
  const hours = { from: rows.opening, until: rows.closing };
  if (rows.closing === 0) return { step: first.kind, cause: 'closed', from: 0, until: 0, lacks: [] };
  const doctors = plan.doctors.filter((doctor) => mayTreat(doctor, query));
  if (doctors.length === 0) return nobodyTreats(query, hours);
  // Two rows more, to look at what the search itself does not keep.
  const sheet = new BitSheet(plan.sheetRows + 2, grid.slots);
  const search = new DaySearch({ ...day, sheet });
  search.drawAll();
  const best = furthest(search, day, doctors);
  return best ? look(search, best) : { step: first.kind, cause: 'no-time', ...hours, lacks: [] };
}

function nobodyTreats({ template }: ItineraryQuery, hours: Interval): Obstacle | undefined {
  const step = template.groups.flat().find(({ doctor }) => doctor === 'same')?.kind;
  if (step === undefined) return undefined;
  return { step, cause: 'lacking', ...hours, lacks: [{ step, kind: 'doctor', because: 'nobody', resources: [] }] };
}

function furthest(
  search: DaySearch,
  { spans, plan }: SearchedDay,
  doctors: readonly DoctorPlan[],
): Attempt | undefined {
  let best: Attempt | undefined;
  for (const span of spans) {
    search.enter(span);
    for (const doctor of doctors) {
      search.meet(doctor);
      for (const chain of plan.chains) {
        search.reach(chain);
        const reached = chain.reach.findIndex((row) => search.day.sheet.isEmpty(row));
        if (!best || reached > best.reached) best = { span, doctor, chain, reached };
      }
    }
  }
  return best;
}

function look(search: DaySearch, { span, doctor, chain, reached }: Attempt): Obstacle {
  const { sheet, grid, plan } = search.day;
  search.enter(span);
  search.meet(doctor);
  search.reach(chain);
  const allowed = plan.sheetRows;
  search.allow(allowed, chain, reached);
  const { run } = chain.chain.links[reached]!;
  const step = run.steps[0]!.kind;
  if (sheet.isEmpty(allowed)) return { step, cause: 'no-time', ...search.bounds(chain, reached), lacks: [] };
  const from = minuteOf(sheet.nextSet(allowed, 0), grid);
  const until = minuteOf(sheet.latestSet(allowed, sheet.slots - 1), grid);
  const lacks = lacksOf(search.day, allowed, chain.runs[reached]!, run, doctor);
  const cause = lacks.length > 0 ? 'lacking' : 'never-together';
  return { step: lacks[0]?.step ?? step, cause, from, until, lacks };
}
