import { fail, ok, type Result } from '../result.ts';
import { apply } from './apply.ts';
import { book } from './book.ts';
import type { VisitFailure } from './failure.ts';
import type { BookedFact, Corrected, Fact, HistoryEntry } from './fact.ts';
import type { Visit } from './visit.ts';

/** The facts that count: everything but corrections and what they took out. */
function standing(history: readonly HistoryEntry[]): readonly (BookedFact | Fact)[] {
  const takenOut = new Set(
    history.filter((entry): entry is Corrected => entry.type === 'corrected').map((e) => e.factId),
  );
  return history.filter((entry): entry is BookedFact | Fact => entry.type !== 'corrected' && !takenOut.has(entry.id));
}

interface Fold {
  readonly visit: Visit;
  /** Facts that no longer follow, each with why; the fold goes on without them. */
  readonly refused: readonly { readonly factId: string; readonly error: VisitFailure }[];
}

/**
 * Folds a history as far as it goes.
 * Shape:  the visit of all facts that follow, and those that do not.
 * Errors: `broken-history` for one that does not begin with its single booking.
 */
export function fold(history: readonly HistoryEntry[]): Result<Fold, VisitFailure> {
  const [first, ...rest] = standing(history);
  if (first === undefined) return fail({ code: 'broken-history', why: 'empty', factId: null });
  if (first.type !== 'booked') return fail({ code: 'broken-history', why: 'not-booked-first', factId: first.id });
  let visit = book(first);
  const refused: { factId: string; error: VisitFailure }[] = [];
  for (const fact of rest) {
    if (fact.type === 'booked') return fail({ code: 'broken-history', why: 'booked-twice', factId: fact.id });
    const next = apply(visit, fact);
    if (next.ok) visit = next.value;
    else refused.push({ factId: fact.id, error: next.error });
  }
  return ok({ visit, refused });
}

/**
 * The visit is its history: the fold of every fact that no correction took out, in the order they were recorded.
 * Shape:  the same visit that was built step by step.
 * Errors: `broken-history`; the failure of the first fact that does not follow.
 * Source: architecture.md "append-only visit history"; clinic.md "history is kept".
 */
export function replay(history: readonly HistoryEntry[]): Result<Visit, VisitFailure> {
  const folded = fold(history);
  if (!folded.ok) return folded;
  const [first] = folded.value.refused;
  return first === undefined ? ok(folded.value.visit) : fail(first.error);
}
