import { normalQuantile } from './normal.ts';

/** A mean and the interval that holds the true one in 95 of 100 such experiments. Shape: `low` and `high` are infinite for fewer than two days. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Source: Student's t interval. */
export function estimateOf(values: Float64Array): Estimate {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, low: -Infinity, high: Infinity };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const margin = studentQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - margin, high: mean + margin };
}

/** The 97.5 % quantile of Student's t. Shape: exact for 1 and 2 degrees of freedom, elsewhere within half a per cent. Source: Abramowitz & Stegun 26.7.5. */
function studentQuantile(freedom: number): number {
  if (freedom === 1) return Math.tan(Math.PI * 0.475);
  if (freedom === 2) return 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2));
  const z = normalQuantile(0.975);
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
