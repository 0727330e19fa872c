/** A normal distribution's standard deviation in terms of its median absolute deviation. */
const NORMAL_DEVIATION = 1.4826;

/** A normal value lies further out once in two thousand times. */
const FAR_OUT = 3.5;

/**
 * Leaves out what is too far from the rest to be true: the step nobody ended until the evening, the one that was tapped through.
 * Shape:  distances count in median absolute deviations, which half of the items being wrong cannot bend; `usual` is the least spread assumed, halved.
 * Source: Hampel, J Am Stat Assoc 69 (1974); the cut-off of 3.5: Iglewicz & Hoaglin (1993).
 */
export function withoutOutliers<T>(items: readonly T[], valueOf: (item: T) => number, usual: number): T[] {
  const values = items.map(valueOf);
  const centre = quantileAmong(values, 0.5);
  const deviations = values.map((value) => Math.abs(value - centre));
  const spread = Math.max(NORMAL_DEVIATION * quantileAmong(deviations, 0.5), usual / 2);
  return items.filter((_, index) => deviations[index]! <= FAR_OUT * spread);
}

/** By nearest rank; not a number where there are none. */
export function quantileAmong(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
