import type { Interval } from '../model/time.ts';
import type { BitSheet } from '../timeline/bit-sheet.ts';
import type { DayRows, Stint } from '../timeline/day-rows.ts';
import type { Grid } from '../timeline/grid.ts';
import { slotFrom, slotUntil } from '../timeline/grid.ts';
import type { NeedChoice, RunPlan, SearchPlan, Unit } from './search-plan.ts';

/** Days, what is looked for on them, and the sheet of bits that holds both. Shape: the days have the grid in common. */
export interface DaysOnSheet {
  readonly plan: SearchPlan;
  readonly days: readonly DayRows[];
  readonly sheet: BitSheet;
  readonly grid: Grid;
}

/** Draws the free slots of everything the template could use. */
export function drawFree(day: DaysOnSheet): void {
  const { plan, sheet, grid } = day;
  const slot = { offset: 0, minutes: grid.minutes };
  for (const row of plan.rows) drawRow(day, row, row, slot);
  for (const whole of plan.wholes) {
    sheet.copy(whole.drawn, whole.rows[0]!);
    for (const row of whole.rows) sheet.and(whole.drawn, row);
  }
}

/** Leaves in `target` the slots from which a unit is free for a stint. */
export function keepFree(day: DaysOnSheet, target: number, unit: Unit, stint: Stint): void {
  const { sheet, grid, plan } = day;
  const free = plan.scratch;
  if (isWhole(stint, grid) && stint.offset === 0) {
    sheet.keepRuns(target, unit.drawn, stint.minutes / grid.minutes, free);
    return;
  }
  freeFor(day, free, unit, stint);
  putBack(day, free, stint);
  sheet.and(target, free);
}

/** Draws the starts of a run, doctors apart, from what is free. */
export function drawStarts(day: DaysOnSheet, { starts, window, needs, reviewing }: RunPlan): void {
  const { sheet, plan } = day;
  setAll(day, starts, window);
  for (const need of needs) keepAnswered(day, starts, need);
  if (reviewing.length === 0) return;
  sheet.clear(plan.reviewer);
  for (const { unit, reviews } of plan.doctors) {
    setAll(day, reviews);
    for (const stint of reviewing) keepFree(day, reviews, unit, stint);
    sheet.or(plan.reviewer, reviews);
  }
  sheet.and(starts, plan.reviewer);
}

/** Leaves in `target` the slots from which some owner can answer a need. */
export function keepAnswered(day: DaysOnSheet, target: number, need: NeedChoice): void {
  const { sheet, plan } = day;
  const answered = plan.scratch + 1;
  const device = plan.scratch + 2;
  const enough = plan.scratch + 3;
  sheet.clear(answered);
  for (const { units, wanted, devices } of need.owners) {
    if (wanted === 1 && !devices) {
      for (const unit of units) addFree(day, answered, unit, need);
      continue;
    }
    const free = countFree(day, enough, units, wanted, need);
    if (devices) sheet.and(free, countFree(day, device, devices, 1, need));
    sheet.or(answered, free);
  }
  putBack(day, answered, need);
  sheet.and(target, answered);
}

/**
 * The slots from which at least `wanted` of some units are free for a stint; they are held by the sheet row that is answered.
 * Shape:  row `first` + n − 1 collects where n of them are free; one more unit turns "n − 1 are" into "n are".
 */
function countFree(day: DaysOnSheet, first: number, units: readonly Unit[], wanted: number, stint: Stint): number {
  const { sheet, plan } = day;
  const free = plan.scratch;
  for (let count = 0; count < wanted; count++) sheet.clear(first + count);
  for (const unit of units) {
    freeFor(day, free, unit, stint);
    for (let count = wanted - 1; count > 0; count--) sheet.orBoth(first + count, first + count - 1, free);
    sheet.or(first, free);
  }
  return first + wanted - 1;
}

/* Where a stint fills whole slots, all that can have it is gathered first, as if it began with the run, and moved to where the run begins at once. */

/** Adds to `target` what `freeFor` says. */
function addFree(day: DaysOnSheet, target: number, unit: Unit, stint: Stint): void {
  const { sheet, grid, plan } = day;
  if (isWhole(stint, grid)) {
    sheet.addRuns(target, unit.drawn, stint.minutes / grid.minutes, plan.scratch);
    return;
  }
  freeFor(day, plan.scratch, unit, stint);
  sheet.or(target, plan.scratch);
}

/** The slots from which a unit is free for a stint, still to be put back where it fills whole slots. Shape: by shifting what is drawn, else drawn for it minute by minute. */
function freeFor(day: DaysOnSheet, target: number, { rows, drawn }: Unit, stint: Stint): void {
  const { sheet, grid } = day;
  if (isWhole(stint, grid)) {
    sheet.runs(target, drawn, stint.minutes / grid.minutes);
    return;
  }
  const another = day.plan.exact;
  setAll(day, target);
  for (const row of rows) {
    drawRow(day, another, row, stint);
    sheet.and(target, another);
  }
}

/** Moves starts of a stint to where the run begins. */
function putBack({ sheet, grid }: DaysOnSheet, target: number, stint: Stint): void {
  if (isWhole(stint, grid)) sheet.shiftEarlier(target, stint.offset / grid.minutes);
}

/** Whether a stint fills whole slots. */
function isWhole({ offset, minutes }: Stint, grid: Grid): boolean {
  return minutes > 0 && minutes % grid.minutes === 0 && offset % grid.minutes === 0;
}

/** Draws where one resource is free for a stint, day by day. */
function drawRow({ days, sheet, grid }: DaysOnSheet, target: number, row: number, stint: Stint): void {
  sheet.clear(target);
  for (let day = 0; day < days.length; day++) days[day]!.draw(sheet, day, target, row, stint, grid);
}

function setAll({ sheet, grid }: DaysOnSheet, target: number, window?: Interval): void {
  sheet.clear(target);
  if (window) sheet.fill(target, slotFrom(window.from, grid), slotUntil(window.until, grid));
  else sheet.fill(target, 0, sheet.slots - 1);
}
