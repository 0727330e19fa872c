import type { Minute } from '../../model/time.ts';
import type { Bits } from './bits.ts';
import { add, keep, noBits, remove, startsOfRuns } from './bits.ts';
import type { AlikeRows, PlanModel, RowModel } from './plan-model.ts';

/** The starts of one row for one length as of its so many-th change. Shape: `open` are those inside its hours; `slots` is the length with turnover. */
interface Known {
  readonly starts: Bits;
  readonly open: Bits;
  readonly slots: number;
  asOf: number;
}

/**
 * Which row is taken when.
 * Shape:  a slot counts as taken when any minute of it is; several uses may share the edge slot of off-grid times.
 * Units:  minutes; starts are slots of the model's grid.
 */
export class Timetable {
  private readonly free: readonly Bits[];
  private readonly taken: readonly Uint16Array[];
  private readonly known: readonly (Known | undefined)[][];
  /** How often each row has changed. */
  readonly changes: Uint32Array;
  /** How often anything of each owner and pool has changed; numbered as the model's `watchers`. */
  readonly groupChanges: Uint32Array;
  private readonly model: PlanModel;

  constructor(model: PlanModel) {
    this.model = model;
    this.taken = model.rows.map(() => new Uint16Array(model.slots));
    this.free = model.rows.map(() => noBits(model.slots).fill(0xffffffff));
    this.known = model.rows.map(() => []);
    this.changes = new Uint32Array(model.rows.length);
    this.groupChanges = new Uint32Array(model.owners + model.pools);
    model.rows.forEach(({ resource, alike }, row) => {
      for (const busy of resource.busy)
        for (let place = 0; place < (alike?.places.length ?? 1); place++) this.take(row, busy.from, busy.until);
    });
  }

  /** Takes a row; the turnover is the caller's to add. */
  take(row: number, from: Minute, until: Minute): void {
    const taken = this.taken[row]!;
    const free = this.free[row]!;
    const { alike } = this.model.rows[row]!;
    this.touch(row);
    for (let slot = this.first(from); slot < this.behind(until); slot++) {
      taken[slot]! += 1;
      if (alike) this.countFree(row, alike, slot);
      else remove(free, slot);
    }
  }

  /** Gives back what was taken with the same times. */
  release(row: number, from: Minute, until: Minute): void {
    const taken = this.taken[row]!;
    const free = this.free[row]!;
    const { alike } = this.model.rows[row]!;
    this.touch(row);
    for (let slot = this.first(from); slot < this.behind(until); slot++) {
      taken[slot]! -= 1;
      if (alike) this.countFree(row, alike, slot);
      else if (taken[slot] === 0) add(free, slot);
    }
  }

  /** The slots from which a row can be used for `minutes`: open all the time, and free until its turnover is over. Shape: not the caller's to change. */
  starts(row: number, minutes: number): Bits {
    const known = this.known[row]![minutes] ?? this.remember(row, minutes);
    if (known.asOf === this.changes[row]) return known.starts;
    known.asOf = this.changes[row]!;
    known.starts.set(this.free[row]!);
    startsOfRuns(known.starts, known.slots);
    keep(known.starts, known.open);
    return known.starts;
  }

  /** Whether nobody has a row in this stretch, open or not. */
  isFree(row: number, from: Minute, until: Minute): boolean {
    const taken = this.taken[row]!;
    for (let slot = this.first(from); slot < this.behind(until); slot++) if (taken[slot] !== 0) return false;
    return true;
  }

  /** How many slots lie free right before a stretch and right behind it: the less, the tighter it fits. */
  room(row: number, from: Minute, until: Minute): number {
    const { alike } = this.model.rows[row]!;
    if (alike) return alike.places.length - this.taken[row]![this.first(from)]!;
    const taken = this.taken[row]!;
    let before = this.first(from);
    let behind = this.behind(until);
    while (before > 0 && taken[before - 1] === 0) before--;
    while (behind < taken.length && taken[behind] === 0) behind++;
    return behind - before;
  }

  private remember(row: number, minutes: number): Known {
    const { grid, slots, rows } = this.model;
    const known: Known = {
      starts: noBits(slots),
      open: openStarts(rows[row]!, minutes, this.model),
      slots: Math.max(1, Math.ceil((minutes + rows[row]!.turnover) / grid)),
      asOf: -1,
    };
    this.known[row]![minutes] = known;
    return known;
  }

  private touch(row: number): void {
    this.changed(row);
    const partner = this.model.rows[row]!.alike?.partner;
    if (partner !== undefined) this.changed(partner);
  }

  private changed(row: number): void {
    this.changes[row]! += 1;
    for (const group of this.model.watchers[row]!) this.groupChanges[group]! += 1;
  }

  /** Whether one more fits on rows that are alike, if everybody moves together as far as units allow. */
  private countFree(row: number, { places, part, partner }: AlikeRows, slot: number): void {
    const here = this.taken[row]![slot]!;
    if (partner === undefined) {
      this.set(row, slot, here < places.length);
      return;
    }
    const units = places[0]!.length;
    const there = this.taken[partner]![slot]!;
    const wholes = part === 'whole' ? here : there;
    const singles = part === 'whole' ? there : here;
    this.set(part === 'whole' ? row : partner, slot, wholes + Math.ceil(singles / units) < places.length);
    this.set(part === 'whole' ? partner : row, slot, wholes + Math.floor(singles / units) < places.length);
  }

  private set(row: number, slot: number, isFree: boolean): void {
    if (isFree) add(this.free[row]!, slot);
    else remove(this.free[row]!, slot);
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
