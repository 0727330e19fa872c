import { normalQuantile } from '../chance/normal.ts';
import type { Random } from '../chance/random.ts';

/** Draws one length. Units: of `mean`; `variation` is the standard deviation as a share of it, at most 1. */
export type Family = (mean: number, variation: number, random: Random) => number;

/** Source: Marsaglia & Tsang, ACM Trans. Math. Softw. 26 (2000). */
export const gamma: Family = (mean, variation, random) => {
  const shape = 1 / variation ** 2;
  const d = shape - 1 / 3;
  for (;;) {
    const x = normalQuantile(random());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (mean * d * v) / shape;
  }
};

/** Source: the shape for a variation: Justus et al., J Appl Meteorol 17 (1978), within 1 % between variations of 0.1 and 1. */
export const weibull: Family = (mean, variation, random) => {
  const shape = variation ** -1.086;
  return (mean * (-Math.log(random())) ** (1 / shape)) / gammaFunction(1 + 1 / shape);
};

/** Source: Stirling's series above 6, the recurrence below. */
function gammaFunction(x: number): number {
  if (x < 6) return gammaFunction(x + 1) / x;
  return Math.sqrt((2 * Math.PI) / x) * (x / Math.E) ** x * Math.exp(1 / (12 * x) - 1 / (360 * x ** 3));
}
