import { normalExceedance, normalQuantile } from './normal.ts';

/**
 * How long something takes: a least time, and on top of it a lognormal one.
 * Shape:  `mu` and `sigma` are mean and spread of the logarithm of what goes beyond `shift`; without a shift it is the plain lognormal distribution.
 * Units:  `shift` in minutes (or, where said so, in planned minutes); `mu` of their logarithm.
 * Source: lognormal fits surgical and consultation times best: Strum, May & Vargas, Anesthesiology 92 (2000); the shift: Stepaniak et al., Anesth Analg 109 (2009).
 */
export interface Duration {
  readonly shift: number;
  readonly mu: number;
  readonly sigma: number;
}

/** The duration with this mean, and this standard deviation as a share of the mean. Units: `mean` and `shift` minutes, shift below mean. */
export function durationWith(mean: number, variation: number, shift = 0): Duration {
  const beyond = mean - shift;
  const variance = Math.log(1 + ((mean * variation) / beyond) ** 2);
  return { shift, mu: Math.log(beyond) - variance / 2, sigma: Math.sqrt(variance) };
}

/** The same kind of duration for something `factor` times as long. */
export function scaled(duration: Duration, factor: number): Duration {
  return { shift: duration.shift * factor, mu: duration.mu + Math.log(factor), sigma: duration.sigma };
}

/** Units: minutes. */
export function meanOf({ shift, mu, sigma }: Duration): number {
  return shift + Math.exp(mu + (sigma * sigma) / 2);
}

/** Units: minutes squared. */
export function varianceOf({ mu, sigma }: Duration): number {
  const spread = sigma * sigma;
  return Math.expm1(spread) * Math.exp(2 * mu + spread);
}

/** The minutes it stays below with probability `p`. */
export function quantileOf({ shift, mu, sigma }: Duration, p: number): number {
  return shift + Math.exp(mu + sigma * normalQuantile(p));
}

/** The probability that it takes longer than this. Units: minutes. */
export function exceedanceOf({ shift, mu, sigma }: Duration, minutes: number): number {
  return minutes <= shift ? 1 : normalExceedance((Math.log(minutes - shift) - mu) / sigma);
}

/**
 * The whole length it stays below with probability `p`, now that it has lasted `elapsed` already.
 * Shape:  never below `elapsed`; the longer something has lasted beyond all expectation, the less is left to say than "it still lasts".
 * Units:  minutes.
 */
export function quantileBeyond(duration: Duration, elapsed: number, p: number): number {
  const left = exceedanceOf(duration, elapsed) * (1 - p);
  if (left < Number.MIN_VALUE * 2) return elapsed;
  const z = left < 0.5 ? -normalQuantile(left) : normalQuantile(1 - left);
  return Math.max(elapsed, duration.shift + Math.exp(duration.mu + duration.sigma * z));
}
