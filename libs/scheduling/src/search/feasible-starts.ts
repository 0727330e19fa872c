import type { DayResource } from '../model/resource.ts';
import type { Interval } from '../model/time.ts';
import type { Grid } from '../timeline/start-slots.ts';
import { startSlots } from '../timeline/start-slots.ts';
import type { DayTable } from './day-table.ts';
import type { Owner } from './owners.ts';
import type { Run, RunNeed } from './runs.ts';

/**
 * Marks the slots at which a run can start, doctors apart.
 * Shape:  one byte per slot; windows of every step, `span` around the whole run, and for every need one owner who is free for all of it.
 * Units:  minutes.
 */
export function feasibleStarts(run: Run, day: DayTable, span: Interval, grid: Grid): Uint8Array {
  const feasible = insideWindows(run, span, grid);
  for (const need of run.needs) {
    const anyOwner = new Uint8Array(grid.slots);
    for (const owner of day.ownersFor(need.need)) {
      join(anyOwner, ownerStarts(owner, need, grid));
    }
    keep(feasible, anyOwner);
  }
  return feasible;
}

/** Marks the slots at which a doctor is free for the steps of a run that `asked` selects. Shape: one byte per slot. */
export function doctorStarts(doctor: DayResource, run: Run, asked: 'same' | 'prefer-same', grid: Grid): Uint8Array {
  const free = new Uint8Array(grid.slots).fill(1);
  run.steps.forEach((step, index) => {
    if (step.doctor === asked) keep(free, startSlots(doctor, step.minutes, run.offsets[index] ?? 0, grid));
  });
  return free;
}

/** Clears in `target` what `other` does not have. */
export function keep(target: Uint8Array, other: Uint8Array): void {
  for (let slot = 0; slot < target.length; slot++) target[slot] = (target[slot] ?? 0) & (other[slot] ?? 0);
}

/** Adds to `target` what `other` has. */
export function join(target: Uint8Array, other: Uint8Array): void {
  for (let slot = 0; slot < target.length; slot++) target[slot] = (target[slot] ?? 0) | (other[slot] ?? 0);
}

function insideWindows(run: Run, span: Interval, grid: Grid): Uint8Array {
  let first = span.from;
  let last = span.until - run.minutes;
  run.steps.forEach((step, index) => {
    const offset = run.offsets[index] ?? 0;
    if (step.notBefore !== undefined) first = Math.max(first, step.notBefore - offset);
    if (step.endBy !== undefined) last = Math.min(last, step.endBy - step.minutes - offset);
  });
  const slots = new Uint8Array(grid.slots);
  const from = Math.max(0, Math.ceil(first / grid.minutes));
  const until = Math.floor(last / grid.minutes) + 1;
  return until > from ? slots.fill(1, from, until) : slots;
}

function ownerStarts(owner: Owner, { need, offset, minutes }: RunNeed, grid: Grid): Uint8Array {
  const wanted = need.units === 'all' ? owner.rows.length : need.units;
  const free = new Uint8Array(grid.slots);
  for (const row of owner.rows) {
    const starts = startSlots(row, minutes, offset, grid);
    for (let slot = 0; slot < free.length; slot++) free[slot] = (free[slot] ?? 0) + (starts[slot] ?? 0);
  }
  for (let slot = 0; slot < free.length; slot++) free[slot] = (free[slot] ?? 0) >= wanted ? 1 : 0;
  if (need.withOwn === undefined) return free;
  const anyDevice = new Uint8Array(grid.slots);
  for (const device of owner.devices) join(anyDevice, startSlots(device, minutes, offset, grid));
  keep(free, anyDevice);
  return free;
}
