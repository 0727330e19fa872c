import type { DayResource } from '../model/resource.ts';
import type { Interval, Minute } from '../model/time.ts';
import type { BitSheet } from './bit-sheet.ts';
import type { Catalogue } from './catalogue.ts';
import type { Grid } from './grid.ts';
import { slotFrom, slotUntil } from './grid.ts';
import { merge } from './merge.ts';

/** One resource's stretches on one day. */
export type Stretches = Pick<DayResource, 'open' | 'busy'>;

/** A stretch of a run. Units: minutes, `offset` counted from the start of the run. */
export interface Stint {
  readonly offset: number;
  readonly minutes: number;
}

const LAST_MINUTE = 0xffff;

/**
 * What every resource of one day is open for and reserved for, packed: a change makes a new one.
 * Shape:  one `Uint16Array`: for every row of the catalogue where its open and its busy stretches begin, then the stretches, two numbers each.
 *         Reservations are kept one by one, although they may touch or share a minute, so that any of them can be taken out again.
 * Units:  minutes.
 */
export class DayRows {
  readonly catalogue: Catalogue;
  readonly opening: Minute;
  readonly closing: Minute;
  /** Made for one question, so that nobody asks it again. */
  readonly passing: boolean;
  private readonly packed: Uint16Array;

  constructor(catalogue: Catalogue, stretches: readonly Stretches[], passing = false) {
    this.catalogue = catalogue;
    this.passing = passing;
    const rows = stretches.map(({ open, busy }) => [merge(open.map(kept)), inOrder(busy)] as const);
    this.opening = Math.min(LAST_MINUTE, ...rows.map(([open]) => open[0]?.from ?? LAST_MINUTE));
    this.closing = Math.max(0, ...rows.map(([open]) => open.at(-1)?.until ?? 0));
    this.packed = packed(rows.flat());
  }

  /** The day with another stretch reserved. */
  with(row: number, reservation: Interval): DayRows {
    return this.changed(row, (busy) => [...busy, reservation]);
  }

  /** The day with a reservation taken out; undefined when there is none of exactly these minutes. */
  without(row: number, reservation: Interval): DayRows | undefined {
    const busy = this.busyOf(row);
    const taken = kept(reservation);
    const index = busy.findIndex(({ from, until }) => from === taken.from && until === taken.until);
    return index < 0 ? undefined : this.changed(row, () => busy.toSpliced(index, 1));
  }

  /** The day as if some resources were there from opening to closing and nobody had reserved them. */
  freed(rows: readonly number[]): DayRows {
    const whole = [{ from: this.opening, until: this.closing }];
    return this.mapped((stretches, row) => (rows.includes(row) ? { open: whole, busy: [] } : stretches), true);
  }

  /** The day as if nothing were reserved. */
  unreserved(): DayRows {
    return this.mapped(({ open }) => ({ open, busy: [] }), true);
  }

  openOf(row: number): Interval[] {
    return this.stretches(2 * row);
  }

  busyOf(row: number): Interval[] {
    return this.stretches(2 * row + 1);
  }

  /**
   * Adds to a row that is empty on that `day` of the sheet every slot from which a resource is free for a step.
   * Shape:  set where a run that starts there may use the resource for a stint of it: inside one open stretch, and clear of every reservation including the turnover after the use.
   *         Clearing the turnover's minutes *before* a reservation says the same, and lets a turnover of this use run past closing.
   */
  draw(sheet: BitSheet, day: number, target: number, row: number, stint: Stint, grid: Grid): void {
    const { offset, minutes } = stint;
    const { packed } = this;
    const busyAt = packed[2 * row + 1]!;
    const end = packed[2 * row + 2]!;
    const occupied = minutes + this.catalogue.turnovers[row]!;
    for (let at = packed[2 * row]!; at < busyAt; at += 2)
      sheet.fillOn(
        day,
        target,
        slotFrom(packed[at]! - offset, grid),
        slotUntil(packed[at + 1]! - minutes - offset, grid),
      );
    for (let at = busyAt; at < end; at += 2)
      sheet.eraseOn(
        day,
        target,
        slotFrom(packed[at]! - occupied - offset + 1, grid),
        slotUntil(packed[at + 1]! - offset - 1, grid),
      );
  }

  private changed(row: number, change: (busy: Interval[]) => Interval[]): DayRows {
    return this.mapped(({ open, busy }, other) => ({ open, busy: other === row ? change(busy) : busy }));
  }

  private mapped(
    change: (stretches: { open: Interval[]; busy: Interval[] }, row: number) => Stretches,
    passing = this.passing,
  ): DayRows {
    const stretches = this.catalogue.rows.map(({ row }) => ({ open: this.openOf(row), busy: this.busyOf(row) }));
    return new DayRows(this.catalogue, stretches.map(change), passing);
  }

  private stretches(list: number): Interval[] {
    const stretches: Interval[] = [];
    for (let at = this.packed[list]!; at < this.packed[list + 1]!; at += 2)
      stretches.push({ from: this.packed[at]!, until: this.packed[at + 1]! });
    return stretches;
  }
}

/** A stretch as it is packed: what lies outside the day is cut off. */
function kept({ from, until }: Interval): Interval {
  const within = (minute: Minute): Minute => Math.min(LAST_MINUTE, Math.max(0, minute));
  return { from: within(from), until: within(until) };
}

function inOrder(busy: readonly Interval[]): Interval[] {
  return busy
    .map(kept)
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from - b.from || a.until - b.until);
}

function packed(lists: readonly (readonly Interval[])[]): Uint16Array {
  const all = new Uint16Array(lists.length + 1 + 2 * lists.reduce((sum, list) => sum + list.length, 0));
  let at = lists.length + 1;
  lists.forEach((list, index) => {
    all[index] = at;
    for (const { from, until } of list) {
      all[at++] = from;
      all[at++] = until;
    }
  });
  all[lists.length] = at;
  return all;
}
