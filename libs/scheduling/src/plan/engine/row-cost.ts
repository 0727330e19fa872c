import type { Interval, Minute } from '../../model/time.ts';
import type { Bits } from './bits.ts';
import { nextIn } from './bits.ts';
import type { NeedModel, PlanModel, RowModel } from './plan-model.ts';
import type { PoolStarts } from './pool-starts.ts';
import type { Timetable } from './timetable.ts';

interface Priced {
  readonly costs: Float64Array;
  asOf: number;
}

/** The planned uses of every row that idle time or overtime is counted for, in order of time, and what they cost. Units: minutes, without turnover. */
export class RowUses {
  readonly idle: Int32Array;
  readonly overtime: Int32Array;
  private readonly uses: readonly Interval[][];
  private readonly priced: readonly Priced[][];
  private readonly pooled: readonly Priced[][];
  private readonly model: PlanModel;
  private readonly timetable: Timetable;
  private readonly pools: PoolStarts;

  constructor(model: PlanModel, timetable: Timetable, pools: PoolStarts) {
    this.model = model;
    this.pools = pools;
    this.timetable = timetable;
    this.uses = model.rows.map(() => []);
    this.priced = model.rows.map(() => []);
    this.pooled = Array.from({ length: model.pools }, () => []);
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

  isUnused(row: number): boolean {
    return this.uses[row]!.length === 0;
  }

  /** What one more use of a row would cost: idle minutes, fewer than none where it fills a gap, and overtime. Units: weighted minutes. */
  added(row: number, from: Minute, until: Minute): number {
    if (this.model.rows[row]!.turnover === 0)
      return this.addedBefore(row, from) + this.addedBehind(row, until) - this.saved(row, from, until);
    const { idleCounts } = this.model.rows[row]!;
    const idle = idleCounts ? this.idleAdded(row, from, until) * this.model.policy.weights.idle : 0;
    return idle + this.overtimeAdded(row, until);
  }

  /** The same for every slot a row could be used from. Shape: Infinity elsewhere; not the caller's to change. Units: weighted minutes. */
  costs(row: number, minutes: number): Float64Array {
    const { grid } = this.model;
    const known = this.knownOf(this.priced[row]!, minutes);
    if (known.asOf === this.timetable.changes[row]) return known.costs;
    known.asOf = this.timetable.changes[row]!;
    known.costs.fill(Infinity);
    const free = this.timetable.starts(row, minutes);
    const { idleCounts, turnover, usable: before } = this.model.rows[row]!;
    const { idle, overtime } = this.model.policy.weights;
    const uses = this.uses[row]!;
    const paid = this.paidUntil(row);
    const isLate = this.model.rows[row]!.overtimeCounts;
    let next = 0;
    for (let slot = nextIn(free, 0); slot >= 0; slot = nextIn(free, slot + 1)) {
      const from = slot * grid;
      const until = from + minutes;
      let cost = isLate && until > paid ? (until - paid) * overtime : 0;
      if (idleCounts) {
        while (next < uses.length && uses[next]!.from < until) next++;
        const left = next > 0 ? uses[next - 1]!.until + turnover : -1;
        const right = next < uses.length ? uses[next]!.from : -1;
        if (left >= 0) cost += minutesIn(before, left, from) * idle;
        if (right >= 0) cost += minutesIn(before, until + turnover, right) * idle;
        if (left >= 0 && right >= 0) cost -= minutesIn(before, left, right) * idle;
      }
      known.costs[slot] = cost;
    }
    return known.costs;
  }

  /** What the cheapest room that answers a need costs; undefined for rooms nobody minds standing idle. Shape and units: as `costs`. */
  leastCosts(need: NeedModel, minutes: number): Float64Array | undefined {
    const { index, owners } = need.pool;
    if (!owners.some(({ rows }) => rows.some((row) => this.model.rows[row]!.idleCounts))) return undefined;
    const known = this.knownOf(this.pooled[index]!, minutes);
    const now = this.timetable.groupChanges[this.model.owners + index]!;
    if (known.asOf === now) return known.costs;
    known.asOf = now;
    known.costs.fill(Infinity);
    for (const owner of owners) {
      const free = this.pools.ofOwner(owner, need, minutes);
      for (const row of owner.rows) keepLeast(known.costs, this.costs(row, minutes), free);
    }
    return known.costs;
  }

  /**
   * The parts of what several uses of one row by one visit add together: each use saves its own minutes, the first one may make the day longer at its beginning and the last one at its end.
   * Shape:  idle minutes are those between the first and the last use that are not in use. Units: weighted minutes.
   */
  saved(row: number, from: Minute, until: Minute): number {
    const model = this.model.rows[row]!;
    return model.idleCounts ? usable(model, from, until) * this.model.policy.weights.idle : 0;
  }

  /** What a first use makes the day longer by. Shape: of an unused row less than nothing; only the sum with `addedBehind` says something then. Units: weighted minutes. */
  addedBefore(row: number, from: Minute): number {
    const model = this.model.rows[row]!;
    if (!model.idleCounts) return 0;
    const first = this.uses[row]![0];
    const minutes = first ? usable(model, from, first.from) : -usable(model, 0, from);
    return minutes * this.model.policy.weights.idle;
  }

  /** What a last use makes the day longer by, overtime included. Units: weighted minutes. */
  addedBehind(row: number, until: Minute): number {
    const model = this.model.rows[row]!;
    const last = this.uses[row]!.at(-1);
    const idle = model.idleCounts ? usable(model, last?.until ?? 0, until) * this.model.policy.weights.idle : 0;
    return idle + this.overtimeAdded(row, until);
  }

  /** Until when one more use of a row costs no overtime: rows that are alike each pay their own. Units: minutes. */
  paidUntil(row: number): Minute {
    const { closing, alike } = this.model.rows[row]!;
    return alike ? closing : closing + this.overtime[row]!;
  }

  private overtimeAdded(row: number, until: Minute): number {
    const { overtimeCounts } = this.model.rows[row]!;
    return overtimeCounts ? Math.max(0, until - this.paidUntil(row)) * this.model.policy.weights.overtime : 0;
  }

  private idleAdded(row: number, from: Minute, until: Minute): number {
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

  private knownOf(all: Priced[], minutes: number): Priced {
    return (all[minutes] ??= { costs: new Float64Array(this.model.slots), asOf: -1 });
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
      const late = Math.max(0, use.until - model.closing);
      overtime = model.alike ? overtime + late : Math.max(overtime, late);
    }
    this.idle[row] = model.idleCounts ? idle : 0;
    this.overtime[row] = model.overtimeCounts ? overtime : 0;
  }
}

function keepLeast(least: Float64Array, costs: Float64Array, free: Bits): void {
  for (let slot = nextIn(free, 0); slot >= 0; slot = nextIn(free, slot + 1))
    if (costs[slot]! < least[slot]!) least[slot] = costs[slot]!;
}

function usable({ usable: before }: RowModel, from: Minute, until: Minute): number {
  return minutesIn(before, from, until);
}

function minutesIn(before: Uint16Array, from: Minute, until: Minute): number {
  if (until <= from) return 0;
  const last = before.length - 1;
  return before[until < last ? until : last]! - before[from < last ? from : last]!;
}
