import { normalExceedance, normalQuantile } from '../chance/normal.ts';
import type { Punctuality } from './experience.ts';
import type { PredictableVisit } from './predict-day-input.ts';
import { raiseTo } from './raise.ts';
import type { Rows, Scenarios } from './scenarios.ts';

/** A patient who is this unlikely to be there already is not yet missing. */
const NOT_YET_MISSING = 1e-4;

/** How late patients are in every slice of chance, in whole minutes; made once for all who are not yet missing. */
export function usualLateness({ meanLateness, spread }: Punctuality, { z, count }: Scenarios): Int32Array {
  const lateness = new Int32Array(count);
  for (let rank = 0; rank < count; rank++) lateness[rank] = Math.round(meanLateness + spread * z[rank]!);
  return lateness;
}

/** When a patient who is not there yet arrives in every scenario: after now; undefined for who is there or has no time to be there. Units: minutes since midnight. */
export function arrivalsOf(
  { visitId, arrived, plannedArrival }: PredictableVisit,
  now: number,
  punctuality: Punctuality,
  usual: Int32Array,
  rows: Rows,
): Int32Array | undefined {
  if (arrived || plannedArrival === undefined) return undefined;
  const ranks = rows.of(`${visitId} arrival`);
  const missingSince = (now - plannedArrival - punctuality.meanLateness) / punctuality.spread;
  const missing = normalExceedance(missingSince);
  const lateness = missing > 1 - NOT_YET_MISSING ? usual : latenessBeyond(missing, punctuality, ranks.length);
  const arrivals = new Int32Array(ranks.length);
  for (let scenario = 0; scenario < ranks.length; scenario++) {
    arrivals[scenario] = plannedArrival + lateness[ranks[scenario]!]!;
  }
  raiseTo(arrivals, now + 1);
  return arrivals;
}

/** The lateness of who is still missing: equal slices of what lies above the point that is exceeded with this probability. */
function latenessBeyond(missing: number, { meanLateness, spread }: Punctuality, count: number): Int32Array {
  const lateness = new Int32Array(count);
  for (let rank = 0; rank < count; rank++) {
    const later = Math.max(missing * (1 - (rank + 0.5) / count), Number.MIN_VALUE);
    lateness[rank] = Math.round(meanLateness - spread * normalQuantile(later));
  }
  return lateness;
}
