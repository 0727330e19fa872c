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
    let place = NOWHERE;
    let below = 0;
    const reach = (share: number): number => {
      while (below < share * happened) below += this.counts[++place]!;
      return first + place - 1;
    };
    return { p10: reach(0.1), p50: reach(0.5), p90: reach(0.9) };
  }
}
