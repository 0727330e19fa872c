import type { Minute } from '../model/time.ts';
import type { VisitTemplate } from '../model/visit-template.ts';
import type { Pause } from './pause.ts';
import { NO_PAUSE, pausesBefore } from './pause.ts';
import type { Run } from './runs.ts';
import { startWindow, stagesOf } from './runs.ts';

/**
 * A run in its place.
 * Shape:  it starts from `from` to `until`, and `least` to `most` slots after the start of the run before it; all bounds included.
 * Units:  minutes; `least` and `most` are slots of the grid.
 */
export interface Link {
  readonly run: Run;
  readonly from: Minute;
  readonly until: Minute;
  readonly least: number;
  readonly most: number;
}

/**
 * One order of a visit's runs with one way to have lunch: between two runs only their distance counts.
 * Shape:  a visit waits for the start of its last run minus its arrival (or the end of what went before it) minus `spent`.
 * Units:  minutes.
 */
export interface Chain {
  readonly links: readonly Link[];
  readonly last: Link;
  readonly spent: number;
}

/** Every order of a template's runs with every way to have lunch, without those that its windows make impossible. Units: `grid` is minutes per slot. */
export function chainsOf(template: VisitTemplate, grid: number): Chain[] {
  return product(stagesOf(template)).flatMap((order) => {
    const runs = order.flat();
    const pauses = runs.map((run, index) => {
      const [step] = run.steps;
      if (!step || (index === 0 && template.previousEnd === undefined)) return [NO_PAUSE];
      return pausesBefore(step, template.lunch);
    });
    return product(pauses).flatMap((way) => chainOf(runs, way, template.previousEnd, grid) ?? []);
  });
}

function chainOf(
  runs: readonly Run[],
  pauses: readonly Pause[],
  previousEnd: Minute | undefined,
  grid: number,
): Chain | undefined {
  const links = runs.map((run, index) =>
    linkOf(run, runs[index - 1], pauses[index]!, pauses[index + 1], previousEnd, grid),
  );
  const last = links.at(-1);
  const [first] = pauses;
  const tooLate = previousEnd !== undefined && (previousEnd < first!.endsFrom || previousEnd > first!.endsUntil);
  if (!last || tooLate || links.some((link) => link.from > link.until || link.least > link.most)) return undefined;
  const work = runs.slice(0, -1).reduce((sum, run) => sum + run.minutes, 0);
  return { links, last, spent: work + pauses.reduce((sum, pause) => sum + pause.eaten, 0) };
}

function linkOf(
  run: Run,
  before: Run | undefined,
  pause: Pause,
  next: Pause | undefined,
  previousEnd: Minute | undefined,
  grid: number,
): Link {
  const own = startWindow(run);
  const since = before || previousEnd === undefined ? -Infinity : previousEnd + pause.shortest;
  const within = before || previousEnd === undefined ? Infinity : previousEnd + pause.longest;
  const from = Math.max(own.from, pause.startsFrom, since, (next?.endsFrom ?? -Infinity) - run.minutes);
  const until = Math.min(own.until, pause.startsUntil, within, (next?.endsUntil ?? Infinity) - run.minutes);
  const least = before ? Math.ceil((before.minutes + pause.shortest) / grid) : 0;
  const most = before ? Math.floor((before.minutes + pause.longest) / grid) : 0;
  return { run, from, until, least, most };
}

/** One of each: every way to choose an item from every list. */
function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((ways, list) => ways.flatMap((way) => list.map((item) => [...way, item])), [[]]);
}
