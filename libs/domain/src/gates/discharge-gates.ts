import { totalPoints } from '../recovery/discharge-score.ts';
import { baseline, latestOf, latestScore, observationsSince } from '../recovery/observed.ts';
import { needed, type Check } from './check.ts';
import { isTicked } from './checklist-items.ts';

export const dischargeScore: Check = (visit) => {
  const score = latestScore(visit);
  return needed(score !== null && totalPoints(score) >= visit.policy.dischargeScoreMinimum);
};

/** Neither leg is weaker than before; what was never measured cannot be compared and needs the doctor. */
export const legStrength: Check = (visit) => {
  if (visit.recovery === null) return 'missing';
  const rested = observationsSince(visit, visit.recovery.startedAt);
  const before = baseline(visit);
  const keptUp = (leg: 'legStrengthLeft' | 'legStrengthRight'): boolean => {
    const now = latestOf(rested, leg);
    const then = before[leg];
    return now !== null && then !== null && now >= then;
  };
  return needed(keptUp('legStrengthLeft') && keptUp('legStrengthRight'));
};

export const bladderEmptied: Check = (visit) =>
  visit.policy.bladderCheck ? needed(isTicked(visit, 'discharge', 'bladder-emptied')) : 'not-applicable';

export const escortPresent: Check = (visit) =>
  visit.requirements.sedation ? needed(isTicked(visit, 'discharge', 'escort-present')) : 'not-applicable';

export const aftercareExplained: Check = (visit) => needed(isTicked(visit, 'discharge', 'aftercare-explained'));
