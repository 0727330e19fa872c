import type { BitSheet } from '../timeline/bit-sheet.ts';

/**
 * How late a patient may arrive for every start of the first run that needs the visit's doctor, and by which chain.
 * Shape:  from a start on, `moving` says for how many starts the arrival moves along, `staying` for how many it stays; both count the start itself.
 * Units:  slots of a sheet's row.
 */
export class LeadIns {
  readonly arrivals: Int32Array;
  readonly chains: Int32Array;
  readonly moving: Int32Array;
  readonly staying: Int32Array;

  constructor(length: number) {
    this.arrivals = new Int32Array(length);
    this.chains = new Int32Array(length);
    this.moving = new Int32Array(length);
    this.staying = new Int32Array(length);
  }

  /** None yet. */
  clear(): this {
    this.arrivals.fill(-1);
    return this;
  }

  /** Takes starts of a chain where one may arrive later for them than by what is known. Shape: the first of them with `arrival`, the others with the same or, when it `moves`, each a slot later. */
  take(chain: number, slot: number, length: number, arrival: number, moves: boolean): void {
    const { arrivals, chains } = this;
    const step = moves ? 1 : 0;
    for (let at = slot, latest = arrival; at < slot + length; at++, latest += step) {
      if (latest <= arrivals[at]!) continue;
      arrivals[at] = latest;
      chains[at] = chain;
    }
  }

  /** Tells how arrivals move along a row of starts, once all are taken. */
  settle(sheet: BitSheet, row: number): void {
    const { arrivals, chains, moving, staying } = this;
    for (let first = sheet.nextSet(row, 0); first < sheet.length;) {
      const end = sheet.nextEmpty(row, first);
      moving[end - 1] = 1;
      staying[end - 1] = 1;
      for (let slot = end - 2; slot >= first; slot--) {
        const later = chains[slot] === chains[slot + 1] ? arrivals[slot + 1]! - arrivals[slot]! : -1;
        moving[slot] = later === 1 ? moving[slot + 1]! + 1 : 1;
        staying[slot] = later === 0 ? staying[slot + 1]! + 1 : 1;
      }
      first = sheet.nextSet(row, end);
    }
  }

  /** The days on which some later start has an earlier arrival, so that the latest start is not always the best. */
  crossed(sheet: BitSheet, row: number): number[] {
    const days: number[] = [];
    for (let day = 0; day < sheet.days; day++) if (this.crosses(sheet, row, day)) days.push(day);
    return days;
  }

  private crosses(sheet: BitSheet, row: number, day: number): boolean {
    const { arrivals } = this;
    const end = day * sheet.stride + sheet.slots;
    let latest = -1;
    for (let first = sheet.nextSet(row, day * sheet.stride); first < end;) {
      const until = sheet.nextEmpty(row, first);
      for (let slot = first; slot < until; slot++) {
        const arrival = arrivals[slot]!;
        if (arrival < latest) return true;
        latest = arrival;
      }
      first = sheet.nextSet(row, until);
    }
    return false;
  }
}
