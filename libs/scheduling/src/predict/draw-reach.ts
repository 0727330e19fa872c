import { normalExceedance } from '../chance/normal.ts';
import { REACH } from './compile-day.ts';
import { expectedEligibility } from './expected.ts';
import type { Experience, Punctuality } from './experience.ts';
import type { PredictableVisit } from './predict-day-input.ts';
import type { Rows } from './scenarios.ts';

/** However late a patient is, only a person declares a no-show. */
const SURELY_ABSENT = 0.9;

/**
 * How far a visit goes in every scenario: not at all, until the decision, or home as treated; undefined when nothing is open.
 * Shape:  the longer a patient is missing, the more likely is a no-show (Bayes' rule).
 * Units:  `now` minutes since midnight.
 */
export function reachOf(
  visit: PredictableVisit,
  now: number,
  experience: Experience,
  rows: Rows,
): Uint8Array | undefined {
  const absent = visit.arrived ? 0 : absence(visit, now, experience.punctuality);
  const stays = visit.undecided === true ? expectedEligibility(experience, visit.treatment).probability : 1;
  if (absent === 0 && stays === 1) return undefined;
  const coming = rows.of(`${visit.visitId} comes`);
  const decision = rows.of(`${visit.visitId} decision`);
  const reach = new Uint8Array(coming.length);
  const absences = Math.round(absent * reach.length);
  const stayings = Math.round(stays * reach.length);
  for (let scenario = 0; scenario < reach.length; scenario++) {
    const comes = 1 - isBelow(coming[scenario]!, absences);
    reach[scenario] = comes * (REACH.decision + isBelow(decision[scenario]!, stayings));
  }
  return reach;
}

/** 1 or 0, without a branch for the processor to guess. */
function isBelow(rank: number, limit: number): number {
  return (rank - limit) >>> 31;
}

function absence(visit: PredictableVisit, now: number, { meanLateness, spread, noShow }: Punctuality): number {
  const due = (visit.plannedArrival ?? now) + meanLateness;
  const missing = normalExceedance((now - due) / spread);
  return Math.min(SURELY_ABSENT, noShow / (noShow + (1 - noShow) * missing));
}
