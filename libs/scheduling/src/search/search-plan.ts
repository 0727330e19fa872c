import type { Interval, Minute } from '../model/time.ts';
import type { DoctorRule, Need, VisitTemplate } from '../model/visit-template.ts';
import type { Catalogue } from '../timeline/catalogue.ts';
import type { Stint } from '../timeline/day-rows.ts';
import type { Chain } from './chains.ts';
import type { Family } from './families.ts';
import { familiesOf, kindsOf } from './families.ts';
import type { Run, RunNeed } from './runs.ts';
import { startWindow } from './runs.ts';

/** Rows of the catalogue that are taken together. Shape: `drawn` is the sheet row with the slots at which all of them are free. */
export interface Unit {
  readonly rows: readonly number[];
  readonly drawn: number;
}

/** Whoever could answer a need: `wanted` of the units and, where the need asks for one, a device of that very room. */
export interface OwnerChoice {
  readonly units: readonly Unit[];
  readonly wanted: number;
  readonly devices: readonly Unit[] | undefined;
}

export interface NeedChoice extends Stint {
  readonly owners: readonly OwnerChoice[];
}

/**
 * Where a run can start.
 * Shape:  sheet row `starts` holds it doctors apart, `withDoctor` with the doctor who is looked at (the same row where the run needs none); `window` bounds its start, both ends included.
 * Units:  minutes.
 */
export interface RunPlan {
  readonly window: Interval;
  readonly starts: number;
  readonly withDoctor: number;
  readonly needs: readonly NeedChoice[];
  readonly visiting: readonly Stint[];
  readonly reviewing: readonly Stint[];
}

/** A chain with the sheet rows of its runs' reachable starts. Shape: the first `shared` of them are the same for every doctor; `reviewed` when its last run prefers one. */
export interface ChainPlan {
  readonly chain: Chain;
  readonly runs: readonly RunPlan[];
  readonly reach: readonly number[];
  readonly shared: number;
  readonly reviewed: boolean;
}

/** A doctor who does the treatment. Shape: `reviews` is the sheet row of the last run's starts at which this doctor could review. */
export interface DoctorPlan {
  readonly id: string;
  readonly unit: Unit;
  readonly reviews: number;
}

/**
 * What a search of one template does on every day of one catalogue, with its memory laid out: which sheet row holds which set of slots.
 * Shape:  the first rows of the sheet are the rows of the catalogue; `exact` and the rows from `scratch` on hold nothing for long.
 *         `kinds` (see `kindsOf`), `spent` and `lasts` (minutes spent on the way, minutes of the last run) have one number per chain. `longestWait` and `longestRun` are slots, `ends` is the row of the starts of any last run. Without a step that binds the doctor (`same`) there are no chains; `anywhere` when some run needs nobody, so that it may start before anybody is there.
 */
export interface SearchPlan {
  readonly catalogue: Catalogue;
  readonly rows: readonly number[];
  readonly wholes: readonly Unit[];
  readonly runs: readonly RunPlan[];
  readonly chains: readonly ChainPlan[];
  readonly families: readonly Family[];
  readonly kinds: Int32Array;
  readonly spent: Int32Array;
  readonly lasts: Int32Array;
  readonly previousEnd: Minute | undefined;
  readonly longestWait: number;
  readonly longestRun: number;
  readonly doctors: readonly DoctorPlan[];
  readonly reviewer: number;
  readonly ends: number;
  readonly anywhere: boolean;
  readonly exact: number;
  readonly scratch: number;
  readonly sheetRows: number;
}

export function searchPlan(
  catalogue: Catalogue,
  template: VisitTemplate,
  chains: readonly Chain[],
  grid: Minute,
): SearchPlan {
  let sheetRows = catalogue.rows.length;
  const nextRow = (): number => sheetRows++;
  const units = new Map<string, Unit>();
  const unitOf = (rows: readonly number[]): Unit => {
    const known = units.get(rows.join());
    const unit = known ?? { rows, drawn: rows.length === 1 ? rows[0]! : nextRow() };
    units.set(rows.join(), unit);
    return unit;
  };
  const runs = new Map<Run, RunPlan>();
  for (const { run } of chains.flatMap((chain) => chain.links)) {
    if (runs.has(run)) continue;
    const starts = nextRow();
    const visiting = stintsOf(run, 'same');
    runs.set(run, {
      window: startWindow(run),
      starts,
      withDoctor: visiting.length > 0 ? nextRow() : starts,
      needs: run.needs.map((need) => needChoice(need, catalogue, unitOf)),
      visiting,
      reviewing: stintsOf(run, 'prefer-same'),
    });
  }
  const planned = chains
    .map((chain) => chainPlan(chain, runs, nextRow))
    .filter(({ shared, runs: all }) => shared < all.length);
  const doctors = catalogue.rows.flatMap(({ id, kind, skills, row }) =>
    kind === 'doctor' && skills?.includes(template.treatment) ? [{ id, unit: unitOf([row]), reviews: nextRow() }] : [],
  );
  const links = chains.flatMap((chain) => chain.links);
  const choices = [...runs.values()].flatMap(({ needs }) => needs.flatMap(({ owners }) => owners));
  const mostWanted = Math.max(1, ...choices.map(({ wanted }) => wanted));
  return {
    catalogue,
    rows: [...new Set([...units.values()].flatMap((unit) => unit.rows))],
    wholes: [...units.values()].filter((unit) => unit.rows.length > 1),
    runs: [...runs.values()],
    chains: planned,
    families: familiesOf(planned, nextRow),
    kinds: kindsOf(planned.map(({ chain }) => chain)),
    spent: Int32Array.from(planned, ({ chain }) => chain.spent),
    lasts: Int32Array.from(planned, ({ chain }) => chain.last.run.minutes),
    previousEnd: template.previousEnd,
    longestWait: Math.max(0, ...links.map(({ most }) => most)),
    longestRun: Math.max(0, ...links.map(({ run }) => Math.ceil(run.minutes / grid))),
    doctors,
    anywhere: chains.some(({ links }) => links.some(({ run }) => needsNobody(run))),
    reviewer: nextRow(),
    ends: nextRow(),
    exact: nextRow(),
    scratch: sheetRows,
    sheetRows: sheetRows + 3 + mostWanted,
  };
}

function chainPlan(chain: Chain, plans: ReadonlyMap<Run, RunPlan>, nextRow: () => number): ChainPlan {
  const runs = chain.links.map(({ run }) => plans.get(run)!);
  const bound = runs.findIndex(({ visiting }) => visiting.length > 0);
  const reviewed = runs.at(-1)!.reviewing.length > 0;
  return { chain, runs, reach: runs.map(nextRow), shared: bound < 0 ? runs.length : bound, reviewed };
}

function needChoice(
  { need, offset, minutes }: RunNeed,
  catalogue: Catalogue,
  unitOf: (rows: readonly number[]) => Unit,
): NeedChoice {
  const single = ({ row }: { row: number }): Unit => unitOf([row]);
  const owners = catalogue.ownersFor(need).map((owner): OwnerChoice => {
    const wanted = wantedOf(need, owner.rows.length);
    const whole = wanted === owner.rows.length;
    return {
      units: whole ? [unitOf(owner.rows.map(({ row }) => row))] : owner.rows.map(single),
      wanted: whole ? 1 : wanted,
      devices: need.withOwn === undefined ? undefined : owner.devices.map(single),
    };
  });
  return { offset, minutes, owners: owners.filter(({ units, wanted }) => units.length >= wanted) };
}

function needsNobody({ needs, steps }: Run): boolean {
  return needs.length === 0 && steps.every(({ doctor }) => doctor === undefined);
}

/** How many rows of an owner a need takes. */
function wantedOf({ units }: Need, rows: number): number {
  return units === 'all' ? rows : units;
}

function stintsOf({ steps, offsets }: Run, rule: DoctorRule): Stint[] {
  return steps.flatMap((step, index) =>
    step.doctor === rule ? [{ offset: offsets[index]!, minutes: step.minutes }] : [],
  );
}
