import { normalQuantile } from '../chance/normal.ts';
import { randomFrom, shuffle } from '../chance/random.ts';

const DEFAULT_COUNT = 1000;
const DEFAULT_ROWS = 1024;

/**
 * Chance, drawn beforehand and used for every prediction, so that two predictions differ by what has happened and not by luck.
 * Shape:  `ranks` holds `rows` rows of `count` entries; each row is an order of 0 … count − 1. Rank r stands for the probability (r + ½) / count, so that every row
 *         takes each of the `count` equal slices of a distribution exactly once, and `z[r]` is the standard normal value there.
 * Source: Latin hypercube sampling: McKay, Beckman & Conover, Technometrics 21 (1979).
 */
export interface Scenarios {
  readonly count: number;
  readonly rows: number;
  readonly ranks: Uint16Array;
  readonly z: Float64Array;
}

/** Draws scenarios; takes some milliseconds, so a caller keeps them. Shape: `rows` should be more than the day has unfinished steps and twice its visits, or rows are shared. Errors: none; `count` at most 65,536. */
export function drawScenarios(seed: number, count = DEFAULT_COUNT, rows = DEFAULT_ROWS): Scenarios {
  const ranks = new Uint16Array(rows * count);
  const random = randomFrom(seed);
  for (let row = 0; row < rows; row++) shuffle(ranks.subarray(row * count, (row + 1) * count), random);
  const z = Float64Array.from({ length: count }, (_, rank) => normalQuantile((rank + 0.5) / count));
  return { count, rows, ranks, z };
}

/**
 * Hands out one row per thing that chance decides.
 * Shape:  the same name gets the same row on the same day, as long as no two names meet; then the next free row.
 */
export class Rows {
  private readonly taken = new Set<number>();
  readonly scenarios: Scenarios;

  constructor(scenarios: Scenarios) {
    this.scenarios = scenarios;
  }

  of(name: string): Uint16Array {
    const { rows, count, ranks } = this.scenarios;
    if (this.taken.size === rows) this.taken.clear();
    let row = hash(name) % rows;
    while (this.taken.has(row)) row = (row + 1) % rows;
    this.taken.add(row);
    return ranks.subarray(row * count, (row + 1) * count);
  }
}

/** Source: FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
