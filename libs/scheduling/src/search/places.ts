import type { Minute } from '../model/time.ts';

const FIELDS = 6;

/** A day with one doctor and one start of the last run. Shape: `day`, `doctor` and `chain` are numbers in their lists. Units: minutes. */
export interface Place {
  readonly day: number;
  readonly doctor: number;
  readonly chain: number;
  readonly homeBy: Minute;
  readonly otherReviewer: 0 | 1;
  /** The waiting, with another doctor than the preferred one behind every waiting with that one. */
  readonly rank: number;
}

/**
 * Very many places in little memory, put in the order in which they are offered.
 * Shape:  add a day's places, `closeDay`, the next date, … then `inOrder`: rank, date, way home, reviewer. Both orders are counted out, not compared: a month can have 60,000 places.
 */
export class Places {
  count = 0;
  /** How many of them have rank 0: nothing ever comes before them but an earlier date or way home. */
  atOnce = 0;
  private closed = 0;
  private fields = new Int16Array(FIELDS * 256);
  private order = new Int32Array(256);

  add(day: number, doctor: number, chain: number, homeBy: Minute, otherReviewer: 0 | 1, rank: number): void {
    if (this.count === this.order.length) this.grow();
    const { fields } = this;
    const at = this.count * FIELDS;
    fields[at] = day;
    fields[at + 1] = doctor;
    fields[at + 2] = chain;
    fields[at + 3] = homeBy;
    fields[at + 4] = otherReviewer;
    fields[at + 5] = rank;
    if (rank === 0) this.atOnce++;
    this.order[this.count] = this.count++;
  }

  /** Puts the places added since the last day into the order of their way home. */
  closeDay(): void {
    const { fields } = this;
    this.sort(this.closed, (place) => 2 * fields[place * FIELDS + 3]! + fields[place * FIELDS + 4]!);
    this.closed = this.count;
  }

  /** Puts all of them in order; days must have been added by date. */
  inOrder(): this {
    const { fields } = this;
    this.sort(0, (place) => fields[place * FIELDS + 5]!);
    return this;
  }

  /** The place that comes at a position of the order, from 0 on. */
  at(position: number): Place {
    const at = this.order[position]! * FIELDS;
    const [day, doctor, chain, homeBy, otherReviewer, rank] = this.fields.subarray(at, at + FIELDS);
    return {
      day: day!,
      doctor: doctor!,
      chain: chain!,
      homeBy: homeBy!,
      otherReviewer: otherReviewer! as 0 | 1,
      rank: rank!,
    };
  }

  /** A counting sort, which leaves equals as they were. */
  private sort(from: number, key: (place: number) => number): void {
    const { order, count } = this;
    if (count - from < 2) return;
    const before = order.slice(from, count);
    let least = Infinity;
    let most = -Infinity;
    for (const place of before) {
      least = Math.min(least, key(place));
      most = Math.max(most, key(place));
    }
    const next = new Int32Array(most - least + 2);
    for (const place of before) next[key(place) - least + 1]!++;
    for (let value = 1; value < next.length; value++) next[value]! += next[value - 1]!;
    for (const place of before) order[from + next[key(place) - least]!++] = place;
  }

  private grow(): void {
    const { fields, order } = this;
    this.fields = new Int16Array(2 * fields.length);
    this.fields.set(fields);
    this.order = new Int32Array(2 * order.length);
    this.order.set(order);
  }
}
