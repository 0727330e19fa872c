import { validEligibleDecision } from '../eligibility/current-decision.ts';
import { baseline, latestOf, observationsSince } from '../recovery/observed.ts';
import { minutesBetween } from '../visit/time-order.ts';
import { needed, type Check } from './check.ts';
import { isComplete } from './checklist-items.ts';

const named = (name: string | null | undefined): boolean => (name ?? '').trim() !== '';

/** Decided eligible, by the latest decision, and still valid on the visit's day. */
export const eligibleToday: Check = (visit) => needed(validEligibleDecision(visit) !== null);

/** Signed, in the current version, in the patient's language or through a named interpreter, and not withdrawn. */
export const consentGiven: Check = ({ consent, consentWithdrawn, policy, patientLanguage }) =>
  needed(
    consent !== null &&
      consentWithdrawn === null &&
      consent.version === policy.consentVersion &&
      (consent.language === patientLanguage || named(consent.interpreter)),
  );

export const allergiesReviewed: Check = ({ intake }) => needed(intake?.allergies?.reviewed === true);

export const anticoagulantCleared: Check = ({ intake }) => {
  const answer = intake?.anticoagulant ?? null;
  return needed(answer?.taking === 'no' || (answer?.taking === 'yes' && answer.clearedByDoctor));
};

/** The latest temperature since the arrival lies below the clinic's fever limit. */
export const feverChecked: Check = (visit) => {
  if (visit.checkedInAt === null) return 'missing';
  const temperature = latestOf(observationsSince(visit, visit.checkedInAt), 'temperature');
  return needed(temperature !== null && temperature < visit.policy.feverFromCelsius);
};

export const escortNamed: Check = ({ requirements, intake }) =>
  requirements.sedation ? needed(named(intake?.escort?.name)) : 'not-applicable';

export const fasting: Check = ({ requirements, intake, policy }, now) => {
  if (!requirements.sedation) return 'not-applicable';
  const since = intake?.fastingSince ?? null;
  return needed(since !== null && minutesBetween(since, now) >= (policy.fastingMinutes ?? 0));
};

/** What recovery will be compared with: pulse, pressure, saturation and the strength of both legs. */
export const baselineObserved: Check = (visit) => {
  const { heartRate, systolic, diastolic, spo2, legStrengthLeft, legStrengthRight } = baseline(visit);
  return needed([heartRate, systolic, diastolic, spo2, legStrengthLeft, legStrengthRight].every((v) => v !== null));
};

export const signIn: Check = (visit) => needed(isComplete(visit, 'sign-in'));

/** Complete, and the levels read aloud are the decision's: `record-checklist` accepts no others. */
export const timeOut: Check = (visit) => needed(isComplete(visit, 'time-out'));

export const signOut: Check = (visit) => needed(isComplete(visit, 'sign-out'));

export const lotsRecorded: Check = ({ requirements, procedure }) =>
  requirements.lotRequired
    ? needed(
        procedure !== null &&
          procedure.lots.length > 0 &&
          procedure.lots.every((l) => named(l.product) && named(l.lot)),
      )
    : 'not-applicable';
