import type { Minute } from '../model/time.ts';

const NONE = 0x7fff;

/**
 * The least waiting for every start of the last run, over all chains that lead there.
 * Shape:  only slots from `first` to `last` can have one; among equals the chain that was taken first stays.
 * Units:  minutes.
 */
export class LeastWaits {
  first = 0;
  last = -1;
  private readonly waits: Int16Array;
  private readonly chains: Int16Array;

  constructor(slots: number) {
    this.waits = new Int16Array(slots).fill(NONE);
    this.chains = new Int16Array(slots);
  }

  has(slot: number): boolean {
    return this.waits[slot] !== NONE;
  }

  waitOf(slot: number): Minute {
    return this.waits[slot]!;
  }

  chainOf(slot: number): number {
    return this.chains[slot]!;
  }

  /** Takes a stair of a chain where it waits less than what is known. Shape: as `TakeStair`. */
  take(chain: number, slot: number, length: number, wait: Minute, grows: Minute): void {
    const { waits, chains } = this;
    if (this.last < 0 || slot < this.first) this.first = slot;
    if (slot + length > this.last) this.last = slot + length - 1;
    for (let at = slot, here = wait; at < slot + length; at++, here += grows) {
      if (here >= waits[at]!) continue;
      waits[at] = here;
      chains[at] = chain;
    }
  }

  forget(): void {
    this.waits.fill(NONE, this.first, this.last + 1);
    this.last = -1;
  }
}
