import { normalExceedance, normalQuantile } from '../chance/normal.ts';
import type { Punctuality } from './experience.ts';
import type { PredictableVisit } from './predict-day-input.ts';
import type { Rows } from './scenarios.ts';

/** A patient who is this unlikely to be there already is not yet missing. */
const NOT_YET_MISSING = 1e-4;

/** When a patient who is not there yet arrives in every scenario: after now; undefined for who is there or has no time to be there. Units: minutes since midnight. */
export function arrivalsOf(
  { visitId, arrived, plannedArrival }: PredictableVisit,
  now: number,
  { meanLateness, spread }: Punctuality,
  rows: Rows,
): Int32Array | undefined {
  if (arrived || plannedArrival === undefined) return undefined;
  const ranks = rows.of(`${visitId} arrival`);
  const due = plannedArrival + meanLateness;
  const missing = normalExceedance((now - due) / spread);
  const later = missing > 1 - NOT_YET_MISSING ? rows.scenarios.z : laterThan(missing, ranks.length);
  const arrivals = new Int32Array(ranks.length);
  for (let scenario = 0; scenario < ranks.length; scenario++) {
    arrivals[scenario] = Math.max(now + 1, Math.round(due + spread * later[ranks[scenario]!]!));
  }
  return arrivals;
}

/** The standard normal values, in equal slices of what lies above the point that is exceeded with this probability. */
function laterThan(exceedance: number, count: number): Float64Array {
  const values = new Float64Array(count);
  for (let rank = 0; rank < count; rank++) {
    values[rank] = -normalQuantile(Math.max(exceedance * (1 - (rank + 0.5) / count), Number.MIN_VALUE));
  }
  return values;
}
