import type { Duration } from '../chance/duration.ts';
import { scaled } from '../chance/duration.ts';
import type { StepKind } from '../model/visit-template.ts';
import { DEFAULT_EXPERIENCE } from './default-experience.ts';
import type { Experience, LearnedDuration, LearnedEligibility } from './experience.ts';

/** Whose step it is, as far as durations care. */
export interface Whose {
  readonly kind: StepKind;
  readonly treatment?: string | undefined;
  readonly doctor?: string | undefined;
}

/** What is known closest to this step: of the doctor with the treatment, else of the treatment, else of the kind of step, else the assumption. */
export function learnedDuration(experience: Experience, whose: Whose): LearnedDuration {
  const of = (treatment?: string, doctor?: string): LearnedDuration | undefined =>
    experience.durations.find((one) => one.kind === whose.kind && one.treatment === treatment && one.doctor === doctor);
  return (
    (whose.doctor === undefined ? undefined : of(whose.treatment, whose.doctor)) ??
    of(whose.treatment) ??
    of() ??
    learnedDuration(DEFAULT_EXPERIENCE, { kind: whose.kind })
  );
}

/** How long a step planned for so many minutes really takes. Units: minutes. */
export function expectedDuration(experience: Experience, whose: Whose, plannedMinutes: number): Duration {
  return scaled(learnedDuration(experience, whose).perPlanned, Math.max(1, plannedMinutes));
}

/** What is known of the decision for this treatment, else for any. */
export function expectedEligibility(experience: Experience, treatment?: string): LearnedEligibility {
  const of = (wanted?: string): LearnedEligibility | undefined =>
    experience.eligibility.find((one) => one.treatment === wanted);
  return of(treatment) ?? of() ?? DEFAULT_EXPERIENCE.eligibility[0]!;
}
