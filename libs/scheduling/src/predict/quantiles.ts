import type { Quantiles } from './day-prediction.ts';

const SPAN = 2048;

/** Where minutes before the first are counted: `NEVER`, and no other. */
const NOWHERE = 0;

/** Quantiles of what happens, and in how many scenarios it does. */
export interface CountedQuantiles {
  readonly quantiles: Quantiles;
  readonly happened: number;
}

/**
 * Counts minutes instead of sorting them.
 * Shape:  quantiles by nearest rank; undefined when it never happens. Reused from row to row, because clearing is cheaper than allocating.
 * Units:  minutes since midnight; no moment of a row lies before `first`, and what lies 2,046 minutes after it or later counts as that.
 */
export class MinuteCounts {
  private readonly counts = new Uint16Array(SPAN);

  quantilesOf(minutes: Int32Array, first: number): CountedQuantiles | undefined {
    const { counts } = this;
    for (let index = 0; index < minutes.length; index++) {
      const place = Math.min(Math.max(minutes[index]! - first + 1, NOWHERE), SPAN - 1);
      counts[place] = counts[place]! + 1;
    }
    const happened = minutes.length - counts[NOWHERE]!;
    const quantiles = this.walk(happened, first);
    counts.fill(0);
    return happened === 0 ? undefined : { quantiles, happened };
  }

  private walk(happened: number, first: number): Quantiles {
    const p10 = reach(this.counts, { place: NOWHERE, below: 0 }, 0.1 * happened);
    const p50 = reach(this.counts, p10, 0.5 * happened);
    const p90 = reach(this.counts, p50, 0.9 * happened);
    return { p10: first + p10.place - 1, p50: first + p50.place - 1, p90: first + p90.place - 1 };
  }
}

/** A place in the counts, and how many are counted up to it. */
interface Reached {
  readonly place: number;
  readonly below: number;
}

function reach(counts: Uint16Array, from: Reached, wanted: number): Reached {
  let { place, below } = from;
  while (below < wanted) below += counts[++place]!;
  return { place, below };
}
