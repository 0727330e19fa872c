import type { Minute } from '../model/time.ts';
import type { DoctorRule, Need, VisitTemplate } from '../model/visit-template.ts';
import type { Catalogue } from '../timeline/catalogue.ts';
import type { Stint } from '../timeline/day-rows.ts';
import type { Chain } from './chains.ts';
import { familiesOf, kindsOf } from './families.ts';
import type { Run, RunNeed } from './runs.ts';
import { startWindow } from './runs.ts';
import type { ChainPlan, NeedChoice, OwnerChoice, RunPlan, SearchPlan, Unit } from './search-plan.ts';
import { NOBODY, OTHER_DOCTOR } from './search-plan.ts';

/** Lays out the search of a template on a catalogue. Units: `grid` is minutes per slot. */
export function layOutPlan(
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
  const kinds = kindsOf(planned.map(({ chain }) => chain));
  const choices = [...runs.values()].flatMap(({ needs }) => needs.flatMap(({ owners }) => owners));
  const mostWanted = Math.max(1, ...choices.map(({ wanted }) => wanted));
  return {
    catalogue,
    rows: [...new Set([...units.values()].flatMap((unit) => unit.rows))],
    wholes: [...units.values()].filter((unit) => unit.rows.length > 1),
    runs: [...runs.values()],
    chains: planned,
    families: familiesOf(planned, nextRow),
    kinds,
    oneKind: kinds.every((kind) => kind === 0),
    spent: Int32Array.from(planned, ({ chain }) => chain.spent),
    lasts: Int32Array.from(planned, ({ chain }) => chain.last.run.minutes),
    endsAlike: new Set(planned.map(({ chain }) => chain.last.run.minutes)).size <= 1,
    previousEnd: template.previousEnd,
    longestWait: Math.max(0, ...links.map(({ most }) => most)),
    longestRun: Math.max(0, ...links.map(({ run }) => Math.ceil(run.minutes / grid))),
    doctors,
    behind: Int32Array.from(doctors, ({ id }) => behindOf(template, id)),
    anywhere: chains.some(({ links }) => links.some(({ run }) => needsNobody(run))),
    reviewer: nextRow(),
    ends: nextRow(),
    exact: nextRow(),
    scratch: sheetRows,
    sheetRows: sheetRows + 3 + mostWanted,
  };
}

function behindOf({ doctor }: VisitTemplate, id: string): number {
  if (doctor === undefined || doctor.id === id) return 0;
  return doctor.rule === 'required' ? NOBODY : OTHER_DOCTOR;
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
