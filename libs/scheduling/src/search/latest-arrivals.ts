import type { LeadIns } from './lead-ins.ts';
import type { SearchPlan } from './search-plan.ts';

/**
 * The latest arrival for every start of the last run with every doctor, over all chains that lead there.
 * Shape:  apart for every kind of chain: chains of one kind wait alike, so that the later arrival is the better one in any case. Among equals the first chain counts.
 *         Arrival and chain are one number each, so that the larger one is the better one; below 0 nobody gets there.
 * Units:  slots of a sheet's row.
 */
export class LatestArrivals {
  readonly kinds: number;
  readonly memory: Int32Array;
  private readonly kindOf: Int32Array;
  /** Where an arrival begins in what `bestOf` says, and what of it is the chain, counted from the last one down. */
  readonly chainBits: number;
  readonly lastChain: number;
  private readonly doctors: number;
  private readonly length: number;

  constructor(length: number, { kinds, doctors, chains }: SearchPlan, memory: Int32Array) {
    this.kindOf = kinds;
    this.kinds = kinds.reduce((most, kind) => Math.max(most, kind + 1), 0);
    this.doctors = doctors.length;
    this.length = length;
    this.chainBits = 32 - Math.clz32(chains.length);
    this.lastChain = (1 << this.chainBits) - 1;
    const size = this.kinds * this.doctors * length;
    this.memory = memory.length >= size ? memory : new Int32Array(size);
    this.memory.fill(-1, 0, size);
  }

  /** Takes starts that begin with a way from the run at `entry` on, each a slot later with the entry when it `moves`. */
  take(doctor: number, from: number, count: number, entry: number, moves: boolean, lead: LeadIns): void {
    const { arrivals, chains, moving, staying } = lead;
    if (!moves) {
      const chain = chains[entry]!;
      this.put(chain, doctor, from, count, arrivals[entry]!, 0);
      return;
    }
    const end = from + count;
    for (let slot = from, at = entry; slot < end;) {
      const along = moving[at]!;
      const length = Math.min(end - slot, Math.max(along, staying[at]!));
      const chain = chains[at]!;
      this.put(chain, doctor, slot, length, arrivals[at]!, along > 1 ? 1 : 0);
      slot += length;
      at += length;
    }
  }

  /** What is best for a start with a doctor by a kind of chain; below 0 when nothing is. */
  bestOf(kind: number, slot: number, doctor: number): number {
    return this.memory[this.rowOf(kind, doctor) + slot]!;
  }

  /** Where in memory the starts with a doctor by a kind of chain begin. */
  rowOf(kind: number, doctor: number): number {
    return (kind * this.doctors + doctor) * this.length;
  }

  /** The arrival of what `bestOf` said. */
  arrivalOf(best: number): number {
    return best >> this.chainBits;
  }

  /** The chain of what `bestOf` said. */
  chainOf(best: number): number {
    return this.lastChain - (best & this.lastChain);
  }

  private put(chain: number, doctor: number, slot: number, length: number, arrival: number, step: number): void {
    const { memory, chainBits } = this;
    const first = this.rowOf(this.kindOf[chain]!, doctor) + slot;
    const grows = step << chainBits;
    for (
      let at = first, best = (arrival << chainBits) | (this.lastChain - chain);
      at < first + length;
      at++, best += grows
    )
      if (best > memory[at]!) memory[at] = best;
  }
}
