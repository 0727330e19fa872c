import type { Duration } from '../chance/duration.ts';
import { durationWith, meanOf, varianceOf } from '../chance/duration.ts';
import type { StepKind } from '../model/visit-template.ts';
import { learnedDuration } from './expected.ts';
import type { Experience, LearnedDuration } from './experience.ts';
import type { FinishedVisit } from './finished-visit.ts';
import { groupBy } from './group-by.ts';
import { quantileAmong, withoutOutliers } from './robust.ts';

/** What is known of a wider group weighs as much as this many steps of the narrower one. */
const PRIOR_STEPS = 8;

/** The short and the long steps whose distances from the usual one tell how skewed a kind of step is. */
const SHORT = 0.05;
const LONG = 0.95;

/** A single step shorter than the least time counts as this share of its length above it. */
const LEAST_BEYOND = 0.1;

interface Lasted {
  readonly treatment: string;
  readonly doctor: string;
  readonly ratio: number;
}

/** How long one kind of step takes: for everybody, for each treatment, for each treatment with each doctor. Units: planned minutes. */
export function learnDurations(
  kind: StepKind,
  finished: readonly FinishedVisit[],
  prior: Experience,
): LearnedDuration[] {
  const assumed = learnedDuration(prior, { kind });
  const lasted = withoutOutliers(lastedOf(kind, finished), ({ ratio }) => Math.log(ratio), assumed.perPlanned.sigma);
  const everybody = { kind, ...posterior(lasted, withLeast(assumed.perPlanned, lasted)) };
  const narrower = [...groupBy(lasted, (one) => one.treatment)].flatMap(([treatment, treated]) => {
    const whole = { kind, treatment, ...posterior(treated, everybody.perPlanned) };
    const doctors = [...groupBy(treated, (one) => one.doctor)].map(([doctor, own]) => ({
      kind,
      treatment,
      doctor,
      ...posterior(own, whole.perPlanned),
    }));
    return [whole, ...doctors];
  });
  return [everybody, ...narrower];
}

function lastedOf(kind: StepKind, finished: readonly FinishedVisit[]): Lasted[] {
  return finished.flatMap(({ treatment, doctor, steps }) =>
    steps
      .filter((step) => step.kind === kind && step.plannedMinutes > 0 && step.minutes > 0)
      .map((step) => ({ treatment, doctor, ratio: step.minutes / step.plannedMinutes })),
  );
}

/**
 * The same mean and variance above a least time that the clinic's own steps do not contradict.
 * Shape:  at most the one assumed, and none where long steps are no further from the usual one than short ones.
 * Source: the least time that makes the logarithms symmetric: Stedinger, Water Resour Res 16 (1980).
 */
function withLeast(duration: Duration, lasted: readonly Lasted[]): Duration {
  if (duration.shift === 0 || lasted.length === 0) return duration;
  const ratios = lasted.map(({ ratio }) => ratio);
  const [short, usual, long] = [SHORT, 0.5, LONG].map((share) => quantileAmong(ratios, share)) as [
    number,
    number,
    number,
  ];
  const skew = short + long - 2 * usual;
  const least = skew > 0 ? Math.max(0, (short * long - usual * usual) / skew) : 0;
  const mean = meanOf(duration);
  return durationWith(mean, Math.sqrt(varianceOf(duration)) / mean, Math.min(duration.shift, least));
}

/**
 * The duration to expect of the next step after these, given what the wider group says.
 * Shape:  conjugate update of a normal distribution with unknown mean and variance, on the logarithm; what is not yet known of the mean widens the spread.
 * Source: Gelman et al., Bayesian Data Analysis, 3rd edition, section 3.3.
 */
function posterior(lasted: readonly Lasted[], wider: Duration): Pick<LearnedDuration, 'perPlanned' | 'learnedFrom'> {
  const { shift } = wider;
  const logarithms = lasted.map(({ ratio }) => Math.log(Math.max(ratio - shift, ratio * LEAST_BEYOND)));
  const known = logarithms.length;
  if (known === 0) return { perPlanned: wider, learnedFrom: 0 };
  const mean = logarithms.reduce((sum, one) => sum + one, 0) / known;
  const squares = logarithms.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const weight = PRIOR_STEPS + known;
  const disagreement = ((PRIOR_STEPS * known) / weight) * (mean - wider.mu) ** 2;
  const variance = (PRIOR_STEPS * wider.sigma ** 2 + squares + disagreement) / weight;
  return {
    perPlanned: {
      shift,
      mu: (PRIOR_STEPS * wider.mu + known * mean) / weight,
      sigma: Math.sqrt(variance * (1 + 1 / weight)),
    },
    learnedFrom: known,
  };
}
