import { stepOf } from '../visit/steps.ts';
import type { Visit } from '../visit/visit.ts';
import type { Instant } from '../visit/vocabulary.ts';
import type { DischargeScore } from './discharge-score.ts';
import type { Observation } from './observation.ts';

type Observed = Pick<Visit, 'observations' | 'steps'>;

/** Observations from an instant on, in the order they were taken (offline ones may have been recorded later). */
export const observationsSince = (visit: Pick<Visit, 'observations'>, since: Instant): readonly Observation[] =>
  visit.observations.filter(({ at }) => at >= since).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The last value of one measurement that is not `null`. */
export const latestOf = <K extends keyof Observation>(
  observations: readonly Observation[],
  measurement: K,
): NonNullable<Observation[K]> | null =>
  observations.findLast((observation) => observation[measurement] !== null)?.[measurement] ?? null;

export type Baseline = Pick<
  Observation,
  'heartRate' | 'systolic' | 'diastolic' | 'spo2' | 'pain' | 'legStrengthLeft' | 'legStrengthRight'
>;

/**
 * Vital signs and leg strength before the procedure, which recovery is compared with.
 * Shape:  the latest value of each measurement among the `baseline` observations taken before the procedure started.
 * Source: clinic.md "Preparation records baseline vital signs and leg strength".
 */
export function baseline(visit: Observed): Baseline {
  const startedAt = stepOf(visit, 'procedure')?.startedAt ?? null;
  const before = observationsSince(visit, '').filter(
    ({ kind, at }) => kind === 'baseline' && (startedAt === null || at <= startedAt),
  );
  return {
    heartRate: latestOf(before, 'heartRate'),
    systolic: latestOf(before, 'systolic'),
    diastolic: latestOf(before, 'diastolic'),
    spo2: latestOf(before, 'spo2'),
    pain: latestOf(before, 'pain'),
    legStrengthLeft: latestOf(before, 'legStrengthLeft'),
    legStrengthRight: latestOf(before, 'legStrengthRight'),
  };
}

/** The latest discharge score taken since the recovery began, or none yet. */
export const latestScore = (visit: Pick<Visit, 'observations' | 'recovery'>): DischargeScore | null =>
  visit.recovery === null ? null : latestOf(observationsSince(visit, visit.recovery.startedAt), 'score');
