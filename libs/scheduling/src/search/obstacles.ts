import type { Obstacle } from '../model/explanation.ts';
import type { Interval } from '../model/time.ts';
import { BitSheet } from '../timeline/bit-sheet.ts';
import { minuteOf } from '../timeline/grid.ts';
import { DaySearch } from './day-search.ts';
import { mayTreat } from './find-places.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { lacksOf } from './lacks.ts';
import { mergeObstacles } from './merge-obstacles.ts';
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
 * What stands in the way on a day without itineraries: for every doctor the first step that fails in the order that comes furthest.
 * Shape:  the doctor who comes furthest first; doctors for whom it is the same stand together. None for a template without steps.
 */
export function obstaclesOf(day: SearchedDay, query: ItineraryQuery): Obstacle[] {
  const [first] = query.template.groups.flat();
  if (!first) return [];
  const { plan, rows, grid } = day;
  const nothing = { step: first.kind, lacks: [], doctors: [] };
  if (rows.closing === 0) return [{ ...nothing, cause: 'closed', from: 0, until: 0 }];
  const hours = { from: rows.opening, until: rows.closing };
  const doctors = plan.doctors.filter((doctor) => mayTreat(doctor, query));
  if (doctors.length === 0) return nobodyTreats(query, hours);
  // Two rows more, to look at what the search itself does not keep.
  const sheet = new BitSheet(plan.sheetRows + 2, grid.slots);
  const search = new DaySearch({ plan, days: [rows], grid, sheet });
  search.drawAll();
  const attempts = doctors.flatMap((doctor) => furthest(search, day, doctor) ?? []);
  if (attempts.length === 0) return [{ ...nothing, cause: 'no-time', ...hours, doctors: doctors.map(({ id }) => id) }];
  attempts.sort((a, b) => b.reached - a.reached);
  return mergeObstacles(attempts.map((attempt) => look(search, attempt)));
}

function nobodyTreats({ template }: ItineraryQuery, hours: Interval): Obstacle[] {
  const step = template.groups.flat().find(({ doctor }) => doctor === 'same')?.kind;
  if (step === undefined) return [];
  const lack = { step, kind: 'doctor', because: 'nobody', resources: [], ...hours } as const;
  return [{ step, cause: 'lacking', ...hours, lacks: [lack], doctors: [] }];
}

function furthest(search: DaySearch, { spans, plan }: SearchedDay, doctor: DoctorPlan): Attempt | undefined {
  let best: Attempt | undefined;
  for (const span of spans) {
    search.enter(span);
    search.meet(doctor);
    for (const chain of plan.chains) {
      search.reach(chain);
      const reached = chain.reach.findIndex((row) => search.day.sheet.isEmpty(row));
      if (!best || reached > best.reached) best = { span, doctor, chain, reached };
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
  const doctors = [doctor.id];
  const latest = sheet.latestSet(allowed, sheet.slots - 1);
  if (latest < 0) return { step, cause: 'no-time', ...search.bounds(chain, reached), lacks: [], doctors };
  const from = minuteOf(sheet.nextSet(allowed, 0), grid);
  const until = minuteOf(latest, grid);
  const lacks = lacksOf(search.day, allowed, chain.runs[reached]!, run, doctor);
  const [lack] = lacks;
  if (!lack) return { step, cause: 'never-together', from, until, lacks, doctors };
  return { step: lack.step, cause: 'lacking', from: lack.from, until: lack.until, lacks, doctors };
}
