import { passGates } from '../gates/pass-gates.ts';
import { fail, ok, type Result } from '../result.ts';
import { isDoctor } from './actor.ts';
import { endVisit } from './end-visit.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { closeAsDone, stepOf, withStep } from './steps.ts';
import { minutesBetween } from './time-order.ts';
import type { Visit } from './visit.ts';

type Reviewed = FactOf<'discharge-reviewed'>;

/** The review took place, however it was announced: at the bedside it begins and ends at once. */
function examined(visit: Visit, { at }: Reviewed): Visit {
  const rested = closeAsDone(visit, at, 'recovery');
  const review = stepOf(rested, 'discharge-review');
  return review === undefined
    ? rested
    : withStep(rested, { ...review, status: 'done', startedAt: review.startedAt ?? at, endedAt: at });
}

/** More rest, counted from the review: a patient already past the target does not owe the overrun. */
function restLonger(visit: Visit, { at }: Reviewed, minutes: number): Visit {
  const rest = stepOf(visit, 'recovery');
  const review = stepOf(visit, 'discharge-review');
  const resting = rest === undefined ? visit : withStep(visit, { ...rest, status: 'in-progress', endedAt: null });
  const again =
    review === undefined
      ? resting
      : withStep(resting, { ...review, status: 'planned', startedAt: null, endedAt: null, usedResources: [] });
  if (again.recovery === null) return again;
  const { startedAt, targetMinutes } = again.recovery;
  const target = Math.max(targetMinutes, minutesBetween(startedAt, at)) + minutes;
  return { ...again, recovery: { startedAt, targetMinutes: target, readyForReviewAt: null } };
}

/**
 * The doctor's final examination: home, more rest, or another hospital.
 * Shape:  `in-review`, or straight from `in-recovery` → `cleared`, `in-recovery` (extend) or `transferred`.
 * Units:  `minutes` whole, more than 0, only for `extend`; added to the target, or to the time already rested where that is longer.
 * Errors: `doctor-only`; `wrong-stage`; `time-out-of-order`; `incomplete` for an extension without minutes; for a discharge those of its gates.
 * Source: S4 "a final routine examination by the doctor"; clinic.md "Discharge needs score and the doctor's review and escort and aftercare".
 */
export function reviewDischarge(visit: Visit, fact: Reviewed): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (!isDoctor(fact.by)) return fail({ code: 'doctor-only', fact: fact.type });
  const { decision, minutes, note, at, by } = fact;
  const reviewed = { ...moved.value, reviews: [...visit.reviews, { decision, minutes, note, at, by }] };
  if (decision === 'transfer') return ok(endVisit(examined(reviewed, fact), at, note));
  if (decision === 'discharge') return passGates(examined(reviewed, fact), 'discharge', fact);
  const whole = minutes !== null && Number.isInteger(minutes) && minutes > 0;
  return whole ? ok(restLonger(reviewed, fact, minutes)) : fail({ code: 'incomplete', missing: ['minutes'] });
}
