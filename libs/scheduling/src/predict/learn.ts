import { STEP_KINDS } from '../model/visit-template.ts';
import { DEFAULT_EXPERIENCE } from './default-experience.ts';
import type { Experience } from './experience.ts';
import type { FinishedVisit } from './finished-visit.ts';
import { learnDurations } from './learn-durations.ts';
import { learnEligibility } from './learn-eligibility.ts';

/**
 * Learns how long things take and how often the decision is `eligible` from the visits that are over.
 * Shape:  the fewer visits, the closer to `prior`; one forgotten tap changes nothing. The order of the visits does not matter.
 * Source: shrinkage from doctor to treatment to kind of step: Stepaniak et al., Anesth Analg 109 (2009): procedure and surgeon explain most of the variation.
 */
export function learn(finished: readonly FinishedVisit[], prior: Experience = DEFAULT_EXPERIENCE): Experience {
  return {
    visits: finished.length,
    durations: STEP_KINDS.flatMap((kind) => learnDurations(kind, finished, prior)),
    eligibility: learnEligibility(finished, prior),
    punctuality: prior.punctuality,
  };
}
