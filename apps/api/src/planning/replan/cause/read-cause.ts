import { fieldError } from '../../../platform/problem/field-error.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import type { DisruptionDto } from '../replan.dto.ts';
import type { Cause } from '../store/proposal.ts';

/**
 * What a person says has happened.
 * Errors: `validation_failed` when what it happened to is not named; `not_found` when that is not of this day.
 */
export function readCause({ kind, visitId, stepId, resourceId, byMinutes }: DisruptionDto, facts: DayFacts): Cause {
  if (kind === 'noon') return { kind };
  if (kind === 'closure') {
    const resource = facts.plan.catalogue.get(named('resourceId', resourceId));
    if (!resource) throw new Problem('not_found');
    return { kind, resourceId: resource.id };
  }
  const known = facts.picture.visits.find(({ visit }) => visit.id === named('visitId', visitId));
  if (!known) throw new Problem('not_found');
  const of = { kind, visitId: known.visit.id };
  if (kind !== 'overrun') return of;
  const step = known.visit.steps.find(({ id }) => id === named('stepId', stepId));
  if (!step) throw new Problem('not_found');
  return { ...of, stepId: step.id, byMinutes: byMinutes ?? 0 };
}

function named(name: string, id: string | undefined): string {
  if (id !== undefined) return id.toLowerCase();
  throw new Problem('validation_failed', { errors: [fieldError(`/disruption/${name}`, { rule: 'required' })] });
}
