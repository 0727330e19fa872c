import type { Visit } from '../visit/visit.ts';
import type { Decision, EligibleDecision } from './decision.ts';

/** The decision that counts: the last one made, or none yet. */
export const currentDecision = (visit: Pick<Visit, 'decisions'>): Decision | null => visit.decisions.at(-1) ?? null;

/**
 * The decision under which the patient may be treated on the visit's day.
 * Shape:  `null` while undecided, after `not-eligible` or `deferred`, and past `validUntil`.
 */
export function validEligibleDecision(visit: Pick<Visit, 'decisions' | 'date'>): EligibleDecision | null {
  const decision = currentDecision(visit);
  if (decision?.decision !== 'eligible') return null;
  return decision.validUntil === null || visit.date <= decision.validUntil ? decision : null;
}

/** The treatment the visit is about: the decision's, else the booked one. */
export function currentTreatment(visit: Pick<Visit, 'decisions' | 'treatment'>): string {
  const decision = currentDecision(visit);
  return decision?.decision === 'eligible' ? decision.treatment : visit.treatment;
}

/** How many discs the procedure is for: the decision's, else as many as were booked. */
export function currentDiscs(visit: Pick<Visit, 'decisions' | 'discs'>): number {
  const decision = currentDecision(visit);
  return decision?.decision === 'eligible' ? decision.levels.length : visit.discs;
}
