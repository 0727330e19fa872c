import type { ReplanOptions } from '@higaeri/scheduling';

const ITERATIONS = 400;
const SEED = 1;
/** Somebody waits for the answer, and the day's other proposals wait meanwhile. Units: milliseconds. */
const WISHED_MS = 150;
const LONGEST_MS = 600;
/** On a machine that is busy with other things, time alone would leave nothing but the first idea. */
const LEAST_ITERATIONS = 60;

/** What one re-plan may cost. */
export function budget(): ReplanOptions {
  const since = performance.now();
  let asked = 0;
  const shouldStop = (): boolean => {
    asked += 1;
    const spent = performance.now() - since;
    return spent >= LONGEST_MS || (spent >= WISHED_MS && asked > LEAST_ITERATIONS);
  };
  return { seed: SEED, iterations: ITERATIONS, shouldStop };
}
