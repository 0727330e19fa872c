import { fail, type Result } from '../result.ts';
import { cancel } from './cancel.ts';
import { checkIn } from './check-in.ts';
import { completeStep } from './complete-step.ts';
import { decideEligibility } from './decide-eligibility.ts';
import { depart } from './depart.ts';
import type { VisitFailure } from './failure.ts';
import type { Fact } from './fact.ts';
import { leave } from './leave.ts';
import { markNoShow } from './mark-no-show.ts';
import { raiseRedFlag } from './raise-red-flag.ts';
import { recordChecklist } from './record-checklist.ts';
import { recordConsent } from './record-consent.ts';
import { recordIntake } from './record-intake.ts';
import { recordObservation } from './record-observation.ts';
import { recordScreening } from './record-screening.ts';
import { reschedule } from './reschedule.ts';
import { resolveRedFlag } from './resolve-red-flag.ts';
import { reviewDischarge } from './review-discharge.ts';
import { skipStep } from './skip-step.ts';
import { startStep } from './start-step.ts';
import { stopStep } from './stop-step.ts';
import { withinNow } from './time-order.ts';
import type { Visit } from './visit.ts';
import type { Instant } from './vocabulary.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/**
 * The visit after one more fact.
 * Shape:  a new visit; the given one is untouched, also on failure.
 * Units:  `now`, a UTC instant: the upper bound for new facts; left out when history is folded again.
 * Errors: `VisitFailure`, by the fact's own transition; `time-out-of-order` for a fact in the future.
 */
export function apply(visit: Visit, fact: Fact, now?: Instant): Result<Visit, VisitFailure> {
  const future = now === undefined ? null : withinNow(visit, fact.at, now);
  return future ? fail(future) : transition(visit, fact);
}

function transition(visit: Visit, fact: Fact): Result<Visit, VisitFailure> {
  switch (fact.type) {
    case 'rescheduled':
      return reschedule(visit, fact);
    case 'checked-in':
      return checkIn(visit, fact);
    case 'no-show-marked':
      return markNoShow(visit, fact);
    case 'cancelled':
      return cancel(visit, fact);
    case 'left':
      return leave(visit, fact);
    case 'departed':
      return depart(visit, fact);
    case 'red-flag-raised':
      return raiseRedFlag(visit, fact);
    case 'red-flag-resolved':
      return resolveRedFlag(visit, fact);
    case 'consent-withdrawn':
      return withdrawConsent(visit, fact);
    case 'step-started':
      return startStep(visit, fact);
    case 'step-completed':
      return completeStep(visit, fact);
    case 'step-skipped':
      return skipStep(visit, fact);
    case 'step-stopped':
      return stopStep(visit, fact);
    case 'eligibility-decided':
      return decideEligibility(visit, fact);
    case 'intake-recorded':
      return recordIntake(visit, fact);
    case 'screening-recorded':
      return recordScreening(visit, fact);
    case 'consent-recorded':
      return recordConsent(visit, fact);
    case 'checklist-recorded':
      return recordChecklist(visit, fact);
    case 'observation-recorded':
      return recordObservation(visit, fact);
    case 'discharge-reviewed':
      return reviewDischarge(visit, fact);
  }
}
