import type { Interval, Minute } from '../../model/time.ts';
import type { PlanModel, RowModel } from './plan-model.ts';

/** What one row costs by how it is used. Units: minutes. */
export interface RowCost {
  readonly idle: number;
  readonly overtime: number;
}

/** The planned uses of every row that idle time or overtime is counted for, in order of time, and what they cost. Units: minutes, without turnover. */
export class RowUses {
  readonly idle: Int32Array;
  readonly overtime: Int32Array;
  private readonly uses: readonly Interval[][];
  private readonly model: PlanModel;

  constructor(model: PlanModel) {
    this.model = model;
    this.uses = model.rows.map(() => []);
    this.idle = new Int32Array(model.rows.length);
    this.overtime = new Int32Array(model.rows.length);
  }

  add(row: number, use: Interval): void {
    const uses = this.uses[row]!;
    let place = uses.length;
    while (place > 0 && uses[place - 1]!.from > use.from) place--;
    uses.splice(place, 0, use);
    this.count(row);
  }

  remove(row: number, use: Interval): void {
    const uses = this.uses[row]!;
    uses.splice(uses.indexOf(use), 1);
    this.count(row);
  }

  /** How many idle minutes one more use would add; fewer than none where it fills a gap. */
  idleAdded(row: number, from: Minute, until: Minute): number {
    const model = this.model.rows[row]!;
    const uses = this.uses[row]!;
    let next = 0;
    while (next < uses.length && uses[next]!.from < until) next++;
    const before = uses[next - 1];
    const after = uses[next];
    const left = before ? usable(model, before.until + model.turnover, from) : 0;
    const right = after ? usable(model, until + model.turnover, after.from) : 0;
    return left + right - (before && after ? usable(model, before.until + model.turnover, after.from) : 0);
  }

  /** How many minutes of overtime one more use would add. */
  overtimeAdded(row: number, until: Minute): number {
    return Math.max(0, until - this.model.rows[row]!.closing - this.overtime[row]!);
  }

  private count(row: number): void {
    const model = this.model.rows[row]!;
    const uses = this.uses[row]!;
    let idle = 0;
    let overtime = 0;
    for (let index = 0; index < uses.length; index++) {
      const use = uses[index]!;
      const next = uses[index + 1];
      if (next) idle += usable(model, use.until + model.turnover, next.from);
      overtime = Math.max(overtime, use.until - model.closing);
    }
    this.idle[row] = model.idleCounts ? idle : 0;
    this.overtime[row] = model.overtimeCounts ? overtime : 0;
  }
}

function usable({ usable: before }: RowModel, from: Minute, until: Minute): number {
  return until <= from ? 0 : before[Math.min(until, before.length - 1)]! - before[Math.min(from, before.length - 1)]!;
}
