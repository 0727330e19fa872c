import { validEligibleDecision } from '../eligibility/current-decision.ts';
import { sameLevels, sortedLevels } from '../eligibility/levels.ts';
import { CHECKLIST_ITEMS, type ChecklistPhase } from '../gates/checklist.ts';
import { fail, ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import { stepOf } from './steps.ts';
import { outOfOrder } from './time-order.ts';
import type { Visit } from './visit.ts';
import type { Instant } from './vocabulary.ts';

/** The instant before which a phase cannot have been read out. */
function earliest(visit: Visit, phase: ChecklistPhase): Instant {
  const since = {
    'sign-in': visit.checkedInAt,
    'time-out': stepOf(visit, 'procedure')?.startedAt,
    'sign-out': stepOf(visit, 'procedure')?.startedAt,
    discharge: visit.recovery?.startedAt,
  };
  return since[phase] ?? visit.bookedAt;
}

/** At time-out the levels are read aloud and must be the decision's, no more and no fewer. */
function misread(visit: Visit, fact: FactOf<'checklist-recorded'>): VisitFailure | null {
  if (fact.phase !== 'time-out') return null;
  if (fact.levels === null) return fact.items.includes('levels') ? { code: 'incomplete', missing: ['levels'] } : null;
  const expected = validEligibleDecision(visit)?.levels ?? [];
  return sameLevels(expected, fact.levels) ? null : { code: 'levels-differ', expected, given: fact.levels };
}

/**
 * Ticks the items of one phase; the phase's earlier record is replaced. Whether it is complete is the gate's question.
 * Shape:  `sign-in` before the operating room, `time-out` inside, `sign-out` inside or right after, `discharge` while resting or reviewed; the stage stays.
 * Errors: `wrong-stage`; `unknown-items`; `levels-differ`, or `incomplete` when the levels are ticked but not named; `time-out-of-order` before the room was entered.
 * Source: clinic.md "Inside the room time out (patient, procedure, disc levels equal the decision's) unlocks the needle".
 */
export function recordChecklist(visit: Visit, fact: FactOf<'checklist-recorded'>): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const known: readonly string[] = CHECKLIST_ITEMS[fact.phase];
  const unknown = fact.items.filter((item) => !known.includes(item));
  if (unknown.length > 0) return fail({ code: 'unknown-items', items: unknown });
  const problem = outOfOrder(fact.at, earliest(visit, fact.phase), null) ?? misread(visit, fact);
  if (problem) return fail(problem);
  const record = {
    items: known.filter((item) => fact.items.includes(item)),
    levels: fact.phase === 'time-out' && fact.levels !== null ? sortedLevels(fact.levels) : null,
    recordedBy: fact.by,
    recordedAt: fact.at,
  };
  return ok({ ...moved.value, checklist: { ...visit.checklist, [fact.phase]: record } });
}
