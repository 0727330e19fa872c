import { currentDecision } from '../eligibility/current-decision.ts';
import { fail, ok, type Result } from '../result.ts';
import { isAfternoonStep } from './afternoon.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { ENTRIES } from './start-step.ts';
import { changeStep, findStep } from './steps.ts';
import type { AfternoonState, Visit } from './visit.ts';

type Rescheduled = FactOf<'rescheduled'>;

/** An afternoon that had no places, or gave them back, has them again. */
function afternoonOf(visit: Visit, fact: Rescheduled): AfternoonState {
  if (visit.afternoon === 'held' || visit.afternoon === 'firm') return visit.afternoon;
  const planned = fact.steps.filter(({ planned: time }) => time !== null).map(({ stepId }) => stepId);
  const regained = visit.steps.some((step) => isAfternoonStep(step) && planned.includes(step.id));
  if (!regained) return visit.afternoon;
  return currentDecision(visit)?.decision === 'eligible' ? 'firm' : 'held';
}

/**
 * Steps not yet begun get other times; what has started is pinned.
 * Shape:  any stage with steps still to come, which stays. Another day only while `booked`: whoever has come and is put off gets a new visit that `continues` this one.
 * Units:  minutes are whole.
 * Errors: `wrong-stage`; `unknown-step`; `wrong-step-status` for a step that has begun.
 * Source: api.md "reschedule … steps that have started are pinned".
 */
export function reschedule(visit: Visit, fact: Rescheduled): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  if (fact.date !== visit.date && visit.stage !== 'booked') {
    return fail({ code: 'wrong-stage', fact: fact.type, stage: visit.stage, allowed: ['booked'] });
  }
  let changed: Visit = { ...moved.value, date: fact.date, afternoon: afternoonOf(visit, fact) };
  for (const { stepId, minutes, planned } of fact.steps) {
    const found = findStep(changed, stepId);
    if (!found.ok) return found;
    const next = changeStep(changed, stepId, ENTRIES[found.value.kind].startable, { minutes, planned });
    if (!next.ok) return next;
    changed = next.value;
  }
  return ok(changed);
}
