import { fail, ok, type Result } from '../result.ts';
import { isDoctor } from './actor.ts';
import type { VisitFailure } from './failure.ts';
import type { Corrected, HappeningType, HistoryEntry } from './fact.ts';
import { fold } from './replay.ts';
import { unsaid } from './said.ts';
import type { Visit } from './visit.ts';

/** What only a doctor may state, only a doctor may take back. */
const DOCTORS_FACTS: readonly HappeningType[] = [
  'eligibility-decided',
  'red-flag-resolved',
  'step-skipped',
  'discharge-reviewed',
];

function uncorrectable(history: readonly HistoryEntry[], { factId, by }: Corrected): VisitFailure | null {
  const wrong = history.find(({ id }) => id === factId);
  if (wrong === undefined) return { code: 'not-correctable', factId, why: 'unknown' };
  if (wrong.type === 'booked') return { code: 'not-correctable', factId, why: 'first-fact' };
  if (wrong.type === 'corrected') return { code: 'not-correctable', factId, why: 'a-correction' };
  const again = history.some((entry) => entry.type === 'corrected' && entry.factId === factId);
  if (again) return { code: 'not-correctable', factId, why: 'already-corrected' };
  return DOCTORS_FACTS.includes(wrong.type) && !isDoctor(by) ? { code: 'doctor-only', fact: wrong.type } : null;
}

/**
 * Undoes a wrong fact by appending: the fact no longer counts, both it and the correction stay in the history.
 * Shape:  the visit as if the fact had never been; the only way out of an end stage. `history` is given without the new entry, which the caller appends.
 * Errors: `not-correctable` (unknown, the booking, a correction, already corrected); `incomplete` without a reason; `doctor-only` for a doctor's fact;
 *         `later-facts-depend` with the ids of the facts that would no longer follow: they are to be corrected first, the last one first.
 * Source: api.md "correct … undoes a wrong fact by appending: the stage before is restored".
 */
export function correct(history: readonly HistoryEntry[], entry: Corrected): Result<Visit, VisitFailure> {
  const refusal = uncorrectable(history, entry) ?? unsaid({ reason: entry.reason });
  if (refusal) return fail(refusal);
  const folded = fold([...history, entry]);
  if (!folded.ok) return folded;
  const laterFactIds = folded.value.refused.map(({ factId }) => factId);
  if (laterFactIds.length > 0) return fail({ code: 'later-facts-depend', factId: entry.factId, laterFactIds });
  return ok(folded.value.visit);
}
