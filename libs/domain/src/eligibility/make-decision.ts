import type { VisitFailure } from '../visit/failure.ts';
import type { FactOf } from '../visit/fact.ts';
import { unsaid } from '../visit/said.ts';
import type { Visit } from '../visit/visit.ts';
import type { Decision } from './decision.ts';
import { sortedLevels } from './levels.ts';

type Decided = FactOf<'eligibility-decided'>;

/**
 * What a decision lacks.
 * Errors: `incomplete`: a reason, at least one level, the treatment, or dates that do not lie before the visit's day; `null` when nothing is missing.
 */
export function undecidable(visit: Pick<Visit, 'date'>, outcome: Decided['outcome']): VisitFailure | null {
  switch (outcome.decision) {
    case 'eligible': {
      const missing = [
        ...(outcome.treatment.trim() === '' ? ['treatment'] : []),
        ...(outcome.levels.length === 0 ? ['levels'] : []),
        ...(outcome.validUntil !== null && outcome.validUntil < visit.date ? ['validUntil'] : []),
      ];
      return missing.length === 0 ? null : { code: 'incomplete', missing };
    }
    case 'not-eligible':
      return unsaid({ reason: outcome.reason });
    case 'deferred':
      return unsaid({ reason: outcome.reason, until: outcome.until < visit.date ? '' : outcome.until });
  }
}

/** The decision as the visit keeps it, signed with the fact that made it. */
export function decisionFrom(fact: Decided): Decision {
  const signed = { id: fact.id, findings: fact.findings, by: fact.by, at: fact.at };
  return fact.outcome.decision === 'eligible'
    ? { ...fact.outcome, ...signed, levels: sortedLevels(fact.outcome.levels) }
    : { ...fact.outcome, ...signed };
}
