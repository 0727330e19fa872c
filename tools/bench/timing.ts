/** Times of one thing done again and again. Units: milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly n: number;
}

interface Rounds {
  readonly n: number;
  readonly warmUp: number;
}

/**
 * Measures several things side by side, each call on its own.
 * Shape:  one call of each per round, so that a busy moment of the machine meets all of them; the rounds of `warmUp` do not count. `of` is given the number of the round.
 */
export function timedInTurns<Name extends string>(
  { n, warmUp }: Rounds,
  of: (round: number) => Record<Name, () => unknown>,
): Record<Name, Times> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < warmUp + n; round++) {
    for (const [name, work] of Object.entries<() => unknown>(of(round))) {
      const began = performance.now();
      work();
      const took = performance.now() - began;
      if (round < warmUp) continue;
      const known = times.get(name);
      if (known) known.push(took);
      else times.set(name, [took]);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, quantiles(all)])) as Record<Name, Times>;
}

/** The median and the 99th percentile of some times. */
export function quantiles(times: readonly number[]): Times {
  const ordered = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), n: times.length };
}
