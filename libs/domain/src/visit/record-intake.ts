import type { Intake } from '../gates/records.ts';
import { ok, type Result } from '../result.ts';
import { isDoctor } from './actor.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import type { Visit } from './visit.ts';
import type { RedFlag } from './vocabulary.ts';

type Recorded = FactOf<'intake-recorded'>;

/** Only a doctor clears an anticoagulant; anybody else's intake keeps the doctor's word while the answer is unchanged. */
function anticoagulantOf(visit: Visit, { intake, by }: Recorded): Intake['anticoagulant'] {
  const answer = intake.anticoagulant;
  if (answer === null || isDoctor(by)) return answer;
  const before = visit.intake?.anticoagulant ?? null;
  const unchanged = before !== null && before.taking === answer.taking && before.drug === answer.drug;
  return { ...answer, clearedByDoctor: unchanged && before.clearedByDoctor };
}

/** Flags the questionnaire did not name before. */
const newFlags = (visit: Visit, { intake }: Recorded): readonly RedFlag[] =>
  intake.redFlags.filter((flag) => !(visit.intake?.redFlags.includes(flag) ?? false));

/**
 * The questionnaire and what staff add to it, replaced as one document.
 * Shape:  any stage before an end, which stays. A red flag it names for the first time is raised, under this fact's id.
 *         `clearedByDoctor` counts from a doctor only.
 * Errors: `wrong-stage`; `time-out-of-order` before the booking.
 * Source: clinic.md "Red flags, at intake", "anticoagulant answer recorded and cleared by the doctor".
 */
export function recordIntake(visit: Visit, fact: Recorded): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const intake = {
    ...fact.intake,
    anticoagulant: anticoagulantOf(visit, fact),
    recordedBy: fact.by,
    recordedAt: fact.at,
  };
  const flags = newFlags(visit, fact);
  if (flags.length === 0) return ok({ ...moved.value, intake });
  const report = { id: fact.id, flags, note: null, raisedAt: fact.at, raisedBy: fact.by, resolved: null };
  return ok({ ...moved.value, intake, redFlags: [...visit.redFlags, report] });
}
