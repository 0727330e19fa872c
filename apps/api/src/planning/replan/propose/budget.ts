import type { ReplanOptions } from '@higaeri/scheduling';

/** A person waits for the answer, and the server's other requests wait meanwhile. Units: milliseconds. */
const LONGEST_MS = 150;
const ITERATIONS = 2_000;
const SEED = 1;

/** What one re-plan may cost. */
export function budget(): ReplanOptions {
  const until = performance.now() + LONGEST_MS;
  return { seed: SEED, iterations: ITERATIONS, shouldStop: () => performance.now() >= until };
}
