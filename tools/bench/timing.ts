/** Times of one thing done again and again. Units: milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly n: number;
}

/**
 * Measures every call of `work` on its own, after as many calls as `warmUp` that do not count.
 * Shape:  `work` is given the number of the call, so that it can ask something else each time.
 */
export function timed(n: number, warmUp: number, work: (call: number) => void): Times {
  for (let call = 0; call < warmUp; call++) work(call);
  const times: number[] = [];
  for (let call = 0; call < n; call++) {
    const began = performance.now();
    work(call);
    times.push(performance.now() - began);
  }
  return quantiles(times);
}

function quantiles(times: readonly number[]): Times {
  const ordered = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), n: times.length };
}
