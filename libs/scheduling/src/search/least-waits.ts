import type { Minute } from '../model/time.ts';

const NONE = 0x7fff;

/**
 * The least waiting of one day for every start of the last run with every doctor, over all chains that lead there.
 * Shape:  only slots from `first` to `last` can have one; among equals the chain that was taken first stays.
 * Units:  minutes.
 */
export class LeastWaits {
  first = 0;
  last = -1;
  private readonly doctors: number;
  private readonly waits: Int16Array;
  private readonly chains: Int16Array;

  constructor(slots: number, doctors: number) {
    this.doctors = doctors;
    this.waits = new Int16Array(slots * doctors).fill(NONE);
    this.chains = new Int16Array(slots * doctors);
  }

  has(slot: number, doctor: number): boolean {
    return this.waits[slot * this.doctors + doctor] !== NONE;
  }

  waitOf(slot: number, doctor: number): Minute {
    return this.waits[slot * this.doctors + doctor]!;
  }

  chainOf(slot: number, doctor: number): number {
    return this.chains[slot * this.doctors + doctor]!;
  }

  /** Takes a stair of a chain where it waits less than what is known. Shape: the rest as `TakeStair`. */
  take(doctor: number, chain: number, slot: number, length: number, wait: Minute, grows: Minute): void {
    const { waits, chains, doctors } = this;
    if (this.last < 0 || slot < this.first) this.first = slot;
    if (slot + length > this.last) this.last = slot + length - 1;
    const end = (slot + length) * doctors;
    for (let at = slot * doctors + doctor, here = wait; at < end; at += doctors, here += grows) {
      if (here >= waits[at]!) continue;
      waits[at] = here;
      chains[at] = chain;
    }
  }

  /** Empty, for another day: the same memory where it is large enough. */
  ready(slots: number, doctors: number): LeastWaits {
    if (doctors !== this.doctors || slots * doctors > this.waits.length) return new LeastWaits(slots, doctors);
    this.waits.fill(NONE, this.first * this.doctors, (this.last + 1) * this.doctors);
    this.last = -1;
    return this;
  }
}
