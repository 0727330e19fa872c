import type { Minute } from '../../model/time.ts';
import { has } from './bits.ts';
import type { NeedModel, OwnerModel, TaskModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/** A task with its start, and the start of the next one. Units: minutes. */
export interface Timed {
  readonly task: TaskModel;
  readonly from: Minute;
  readonly next: { readonly task: TaskModel; readonly from: Minute } | undefined;
}

/**
 * The rows of a task, doctors apart, that cost least, then those it has already, then those that leave the least free time broken.
 * Shape:  undefined where no owner is free; among equals the owner with the fewest free rows, so that whole nurses stay whole.
 */
export function chooseRows(state: PlanState, timed: Timed): number[] | undefined {
  const rows: number[] = [];
  for (const need of timed.task.needs) {
    const chosen = rowsFor(state, need, timed, endOf(need, timed));
    if (!chosen) return undefined;
    rows.push(...chosen);
  }
  return rows;
}

function endOf({ extent }: NeedModel, { task, from, next }: Timed): Minute {
  if (!next || extent === 'step') return from + task.minutes;
  return extent === 'next-start' ? next.from : next.from + next.task.minutes;
}

function rowsFor(state: PlanState, need: NeedModel, timed: Timed, until: Minute): number[] | undefined {
  const { from } = timed;
  let best: number[] | undefined;
  let least = Infinity;
  for (const owner of need.pool.owners) {
    if (!has(state.pools.ofOwner(owner, need, until - from), from / state.model.grid)) continue;
    const { rows, price } = rowsOf(state, owner, need, timed, until);
    if (price >= least) continue;
    least = price;
    best = rows;
  }
  return best;
}

/** Whoever a step has already is changed for another only where that saves something: more than any tightness, less than a weighted minute for all units of a nurse. */
const USUAL = 500;

/** Shape: the owner has enough rows free. */
function rowsOf(state: PlanState, owner: OwnerModel, need: NeedModel, { task, from }: Timed, until: Minute) {
  const free = owner.rows.filter((row) => isUsable(state, row, from, until));
  const wanted = need.units === 'all' ? owner.rows.length : need.units;
  const priced = free.map((row) => ({
    row,
    price: priceOf(state, row, from, until) - (task.usual.has(row) ? USUAL : 0),
  }));
  if (wanted < free.length) priced.sort((a, b) => a.price - b.price);
  const chosen = priced.slice(0, wanted);
  const device = need.device ? owner.devices.find((row) => isUsable(state, row, from, until)) : undefined;
  return {
    rows: [...chosen.map(({ row }) => row), ...(device === undefined ? [] : [device])],
    price: chosen.reduce((sum, { price }) => sum + price, 0) + free.length - wanted,
  };
}

// One weighted minute outweighs any tightness: a day has fewer than 2,000 slots.
function priceOf({ rows, timetable, model }: PlanState, row: number, from: Minute, until: Minute): number {
  return rows.added(row, from, until) * 2000 + timetable.room(row, from, until + model.rows[row]!.turnover);
}

function isUsable({ timetable, model }: PlanState, row: number, from: Minute, until: Minute): boolean {
  return has(timetable.starts(row, until - from), from / model.grid);
}
