import type { Minute } from '../../model/time.ts';
import type { Bits } from './bits.ts';
import { add, keep, noBits, remove, startsOfRuns } from './bits.ts';
import type { PlanModel, RowModel } from './plan-model.ts';

/**
 * Which row is taken when.
 * Shape:  a slot counts as taken when any minute of it is; several uses may share the edge slot of off-grid times.
 * Units:  minutes; starts are slots of the model's grid.
 */
export class Timetable {
  private readonly free: readonly Bits[];
  private readonly taken: readonly Uint8Array[];
  private readonly openStarts: readonly Map<number, Bits>[];
  private readonly known: readonly Map<number, { readonly starts: Bits; readonly asOf: number }>[];
  /** How often each row has changed. */
  readonly changes: Uint32Array;
  private readonly model: PlanModel;

  constructor(model: PlanModel) {
    this.model = model;
    this.taken = model.rows.map(() => new Uint8Array(model.slots));
    this.free = model.rows.map(() => noBits(model.slots).fill(0xffffffff));
    this.openStarts = model.rows.map(() => new Map<number, Bits>());
    this.known = model.rows.map(() => new Map<number, { readonly starts: Bits; readonly asOf: number }>());
    this.changes = new Uint32Array(model.rows.length);
    model.rows.forEach(({ resource }, row) => {
      for (const busy of resource.busy) this.take(row, busy.from, busy.until);
    });
  }

  /** Takes a row; the turnover is the caller's to add. */
  take(row: number, from: Minute, until: Minute): void {
    const taken = this.taken[row]!;
    const free = this.free[row]!;
    this.changes[row]! += 1;
    for (let slot = this.first(from); slot < this.behind(until); slot++) {
      taken[slot]! += 1;
      remove(free, slot);
    }
  }

  /** Gives back what was taken with the same times. */
  release(row: number, from: Minute, until: Minute): void {
    const taken = this.taken[row]!;
    const free = this.free[row]!;
    this.changes[row]! += 1;
    for (let slot = this.first(from); slot < this.behind(until); slot++) {
      taken[slot]! -= 1;
      if (taken[slot] === 0) add(free, slot);
    }
  }

  /** The slots from which a row can be used for `minutes`: open all the time, and free until its turnover is over. Shape: not the caller's to change. */
  starts(row: number, minutes: number): Bits {
    const known = this.known[row]!.get(minutes);
    if (known && known.asOf === this.changes[row]) return known.starts;
    const { grid, rows } = this.model;
    const starts = known?.starts ?? noBits(this.model.slots);
    starts.set(this.free[row]!);
    startsOfRuns(starts, Math.max(1, Math.ceil((minutes + rows[row]!.turnover) / grid)));
    keep(starts, this.openFor(row, minutes));
    this.known[row]!.set(minutes, { starts, asOf: this.changes[row]! });
    return starts;
  }

  /** Whether nobody has a row in this stretch, open or not. */
  isFree(row: number, from: Minute, until: Minute): boolean {
    const taken = this.taken[row]!;
    for (let slot = this.first(from); slot < this.behind(until); slot++) if (taken[slot] !== 0) return false;
    return true;
  }

  /** Whether a row is open all through a stretch, overtime included. */
  isOpen(row: number, from: Minute, until: Minute): boolean {
    const { open } = this.model.rows[row]!.resource;
    const { overtime } = this.model.policy.slack;
    return open.some(
      (stretch, index) => stretch.from <= from && until <= stretch.until + (index === open.length - 1 ? overtime : 0),
    );
  }

  /** How many slots lie free right before a stretch and right behind it: the less, the tighter it fits. */
  room(row: number, from: Minute, until: Minute): number {
    const taken = this.taken[row]!;
    let before = this.first(from);
    let behind = this.behind(until);
    while (before > 0 && taken[before - 1] === 0) before--;
    while (behind < taken.length && taken[behind] === 0) behind++;
    return behind - before;
  }

  private openFor(row: number, minutes: number): Bits {
    const known = this.openStarts[row]!.get(minutes);
    if (known) return known;
    const starts = openStarts(this.model.rows[row]!, minutes, this.model);
    this.openStarts[row]!.set(minutes, starts);
    return starts;
  }

  private first(from: Minute): number {
    return Math.max(0, Math.floor(from / this.model.grid));
  }

  private behind(until: Minute): number {
    return Math.min(this.model.slots, Math.ceil(until / this.model.grid));
  }
}

function openStarts({ resource }: RowModel, minutes: number, { grid, slots, policy }: PlanModel): Bits {
  const starts = noBits(slots);
  const last = resource.open.at(-1);
  for (const open of resource.open) {
    const until = open.until + (open === last ? policy.slack.overtime : 0);
    const first = Math.max(0, Math.ceil(open.from / grid));
    for (let slot = first; slot < slots && slot * grid + minutes <= until; slot++) add(starts, slot);
  }
  return starts;
}
