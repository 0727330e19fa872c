import type { Lack } from '../model/explanation.ts';
import type { Interval, Minute } from '../model/time.ts';
import { BitSheet } from '../timeline/bit-sheet.ts';
import { minuteOf } from '../timeline/grid.ts';
import type { DaysOnSheet } from './draw-starts.ts';
import { drawFree, drawStarts, keepAnswered, keepFree } from './draw-starts.ts';
import type { Run } from './runs.ts';
import type { DoctorPlan, NeedChoice, RunPlan } from './search-plan.ts';

/** Leaves in a sheet row the starts at which something is to be had. */
type Keep = (day: DaysOnSheet, target: number) => void;

/** Shape: a device is only missed where `within`, the room it belongs to, is to be had. Units: `offset` is minutes from the start of the run. */
type Asked = Pick<Lack, 'step' | 'kind' | 'resources'> & {
  readonly offset: number;
  readonly keep: Keep;
  readonly within?: Keep;
};

/**
 * What a run needs and cannot have at any of the starts that the time allows, each looked at by itself.
 * Shape:  `allowed` is the sheet row of those starts; the row after it is written over.
 */
export function lacksOf(day: DaysOnSheet, allowed: number, plan: RunPlan, run: Run, doctor: DoctorPlan): Lack[] {
  const unreserved = {
    ...day,
    days: day.days.map((rows) => rows.unreserved()),
    sheet: new BitSheet(allowed + 2, day.sheet.slots),
  };
  drawFree(unreserved);
  drawStarts(unreserved, plan);
  for (let slot = day.sheet.nextSet(allowed, 0); slot < day.sheet.slots; slot = day.sheet.nextSet(allowed, slot + 1))
    unreserved.sheet.fill(allowed, slot, slot);
  return [...needs(day, plan, run), ...doctors(day, plan, run, doctor)].flatMap(
    ({ keep, within, offset, ...asked }): Lack[] => {
      if (canBe(day, allowed, keep) || (within && !canBe(day, allowed, within))) return [];
      const lack = { ...asked, ...boundsOf(day, allowed, offset) };
      if (asked.resources.length === 0) return [{ ...lack, because: 'nobody' }];
      const freeFrom = freeAfter(day, allowed, keep, offset);
      const because = canBe(unreserved, allowed, keep) ? 'taken' : 'closed';
      return [{ ...lack, because, ...(freeFrom !== undefined && { freeFrom }) }];
    },
  );
}

function boundsOf({ sheet, grid }: DaysOnSheet, allowed: number, offset: number): Interval {
  return {
    from: minuteOf(sheet.nextSet(allowed, 0), grid) + offset,
    until: minuteOf(sheet.latestSet(allowed, sheet.slots - 1), grid) + offset,
  };
}

/** The next start behind all that the time allows. */
function freeAfter(day: DaysOnSheet, allowed: number, keep: Keep, offset: number): Minute | undefined {
  const { sheet, grid } = day;
  const tried = allowed + 1;
  const last = sheet.latestSet(allowed, sheet.slots - 1);
  sheet.clear(tried);
  sheet.fill(tried, last + 1, sheet.slots - 1);
  keep(day, tried);
  return sheet.isEmpty(tried) ? undefined : minuteOf(sheet.nextSet(tried, last + 1), grid) + offset;
}

function canBe(day: DaysOnSheet, allowed: number, keep: Keep): boolean {
  const tried = allowed + 1;
  day.sheet.copy(tried, allowed);
  keep(day, tried);
  return !day.sheet.isEmpty(tried);
}

function needs({ plan: { catalogue } }: DaysOnSheet, plan: RunPlan, run: Run): Asked[] {
  return plan.needs.flatMap((choice, index) => {
    const { need, step } = run.needs[index]!;
    const owners = catalogue.ownersFor(need);
    const rooms: NeedChoice = { ...choice, owners: choice.owners.map((owner) => ({ ...owner, devices: undefined })) };
    const within: Keep = (day, target) => keepAnswered(day, target, rooms);
    const { offset } = choice;
    const room: Asked = {
      step: step.kind,
      kind: need.kind,
      resources: owners.map(({ id }) => id),
      offset,
      keep: within,
    };
    if (need.withOwn === undefined) return [room];
    const devices = owners.flatMap((owner) => owner.devices.map(({ id }) => id));
    const keep: Keep = (day, target) => keepAnswered(day, target, choice);
    return [room, { step: step.kind, kind: need.withOwn, resources: devices, offset, keep, within }];
  });
}

function doctors({ plan: { doctors: all } }: DaysOnSheet, plan: RunPlan, run: Run, doctor: DoctorPlan): Asked[] {
  return run.steps.flatMap(({ kind, doctor: rule, minutes }, index): Asked[] => {
    const offset = run.offsets[index]!;
    const stint = { offset, minutes };
    if (rule === 'same')
      return [
        {
          step: kind,
          kind: 'doctor',
          resources: [doctor.id],
          offset,
          keep: (day, target) => keepFree(day, target, doctor.unit, stint),
        },
      ];
    if (rule === undefined) return [];
    const keep: Keep = (day, target) => day.sheet.and(target, day.plan.reviewer);
    return [{ step: kind, kind: 'doctor', resources: all.map(({ id }) => id), offset, keep }];
  });
}
