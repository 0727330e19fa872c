import { expectedEligibility } from './expected.ts';
import type { Experience, LearnedEligibility } from './experience.ts';
import type { FinishedVisit } from './finished-visit.ts';
import { groupBy } from './group-by.ts';

/** What is assumed weighs as much as this many decisions. */
const PRIOR_DECISIONS = 10;

/** How often the decision is `eligible`: for everybody, then for each treatment. Shape: the mean of a Beta distribution whose prior for a treatment is everybody's. */
export function learnEligibility(finished: readonly FinishedVisit[], prior: Experience): LearnedEligibility[] {
  const decided = finished.filter((visit) => visit.eligible !== undefined);
  const everybody = posterior(decided, expectedEligibility(prior).probability);
  const treatments = [...groupBy(decided, (visit) => visit.treatment)].map(([treatment, visits]) => ({
    treatment,
    ...posterior(visits, everybody.probability),
  }));
  return [everybody, ...treatments];
}

function posterior(decided: readonly FinishedVisit[], expected: number): LearnedEligibility {
  const eligible = decided.filter((visit) => visit.eligible).length;
  const probability = (PRIOR_DECISIONS * expected + eligible) / (PRIOR_DECISIONS + decided.length);
  return { probability, learnedFrom: decided.length };
}
