import type { Minute } from '../model/time.ts';
import { countingSort } from './counting-sort.ts';

const FIELDS = 3;

/**
 * A day with one doctor and one start of the last run.
 * Shape:  `day`, `doctor` and `chain` are numbers in their lists; `rank` is the waiting, with another doctor than the preferred one behind every waiting with that one.
 * Units:  minutes.
 */
export interface Place {
  readonly day: number;
  readonly doctor: number;
  readonly chain: number;
  readonly homeBy: Minute;
  readonly otherReviewer: 0 | 1;
  readonly rank: number;
}

/**
 * Very many places in little memory, put in the order in which they are offered.
 * Shape:  add a day's places, `closeDay`, the next date, … then `inOrder`: rank, date, way home, reviewer.
 */
export class Places {
  count = 0;
  /** How many of them have rank 0: nothing comes before them but an earlier date or way home. */
  atOnce = 0;
  private closed = 0;
  private sorted = true;
  private fields: Int16Array;
  private homes: Int16Array;
  private ranks: Int16Array;
  private order: Int32Array;

  constructor(expected: number) {
    const room = Math.max(16, expected);
    this.fields = new Int16Array(FIELDS * room);
    this.homes = new Int16Array(room);
    this.ranks = new Int16Array(room);
    this.order = new Int32Array(room);
  }

  add(day: number, doctor: number, chain: number, homeBy: Minute, otherReviewer: 0 | 1, rank: number): void {
    const { count } = this;
    if (count === this.order.length) this.grow();
    const at = count * FIELDS;
    this.fields[at] = day;
    this.fields[at + 1] = doctor;
    this.fields[at + 2] = chain;
    const home = 2 * homeBy + otherReviewer;
    if (count > this.closed && home < this.homes[count - 1]!) this.sorted = false;
    this.homes[count] = home;
    this.ranks[count] = rank;
    this.order[count] = count;
    if (rank === 0) this.atOnce++;
    this.count++;
  }

  /** Puts the places added since the last day into the order of their way home, unless they came in it. */
  closeDay(): void {
    if (!this.sorted) countingSort(this.order, this.closed, this.count, this.homes);
    this.closed = this.count;
    this.sorted = true;
  }

  /** Puts all of them in order; days must have been added by date. */
  inOrder(): this {
    countingSort(this.order, 0, this.count, this.ranks);
    return this;
  }

  /** The place that comes at a position of the order, from 0 on. */
  at(position: number): Place {
    const place = this.order[position]!;
    const at = place * FIELDS;
    const home = this.homes[place]!;
    return {
      day: this.fields[at]!,
      doctor: this.fields[at + 1]!,
      chain: this.fields[at + 2]!,
      homeBy: home >> 1,
      otherReviewer: (home & 1) as 0 | 1,
      rank: this.ranks[place]!,
    };
  }

  private grow(): void {
    const { fields, homes, ranks, order } = this;
    this.fields = new Int16Array(2 * fields.length);
    this.fields.set(fields);
    this.homes = new Int16Array(2 * homes.length);
    this.homes.set(homes);
    this.ranks = new Int16Array(2 * ranks.length);
    this.ranks.set(ranks);
    this.order = new Int32Array(2 * order.length);
    this.order.set(order);
  }
}
