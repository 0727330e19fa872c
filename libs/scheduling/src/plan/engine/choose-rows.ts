import type { Minute } from '../../model/time.ts';
import type { NeedModel, TaskModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/** A task with its start, and the start of the next one. Units: minutes. */
export interface Timed {
  readonly task: TaskModel;
  readonly from: Minute;
  readonly next: { readonly task: TaskModel; readonly from: Minute } | undefined;
}

/**
 * The rows of a task, doctors apart, that cost least and then leave the least free time broken.
 * Shape:  undefined where no owner is free; among equals the owner with the fewest free rows, so that whole nurses stay whole.
 */
export function chooseRows(state: PlanState, timed: Timed): number[] | undefined {
  const rows: number[] = [];
  for (const need of timed.task.needs) {
    const chosen = rowsFor(state, need, timed.from, endOf(need, timed));
    if (!chosen) return undefined;
    rows.push(...chosen);
  }
  return rows;
}

function endOf({ extent }: NeedModel, { task, from, next }: Timed): Minute {
  if (!next || extent === 'step') return from + task.minutes;
  return extent === 'next-start' ? next.from : next.from + next.task.minutes;
}

function rowsFor(state: PlanState, need: NeedModel, from: Minute, until: Minute): number[] | undefined {
  let best: number[] | undefined;
  let least = Infinity;
  for (const owner of need.owners) {
    const free = owner.rows.filter((row) => isUsable(state, row, from, until));
    const device = need.device ? owner.devices.find((row) => isUsable(state, row, from, until)) : undefined;
    const wanted = need.units === 'all' ? owner.rows.length : need.units;
    if (free.length < wanted || (need.device && device === undefined)) continue;
    const chosen = free
      .map((row) => ({ row, price: priceOf(state, row, from, until) }))
      .sort((a, b) => a.price - b.price)
      .slice(0, wanted);
    const price = chosen.reduce((sum, one) => sum + one.price, 0) + free.length - wanted;
    if (price >= least) continue;
    least = price;
    best = [...chosen.map((one) => one.row), ...(device === undefined ? [] : [device])];
  }
  return best;
}

// One weighted minute outweighs any tightness: a day has fewer than 2,000 slots.
function priceOf({ rows, timetable, model }: PlanState, row: number, from: Minute, until: Minute): number {
  const { turnover, idleCounts, overtimeCounts } = model.rows[row]!;
  const { weights } = model.policy;
  const idle = idleCounts ? rows.idleAdded(row, from, until) * weights.idle : 0;
  const overtime = overtimeCounts ? rows.overtimeAdded(row, until) * weights.overtime : 0;
  return (idle + overtime) * 2000 + timetable.room(row, from, until + turnover);
}

function isUsable({ timetable, model }: PlanState, row: number, from: Minute, until: Minute): boolean {
  return timetable.isOpen(row, from, until) && timetable.isFree(row, from, until + model.rows[row]!.turnover);
}
