import { stepOf, type Visit } from '@higaeri/domain';
import type { Cause } from '../store/proposal.ts';

const MINUTE = 60_000;
/** What was given back longer ago is known to everybody. */
const NEWS_MINUTES = 30;

const DECIDED_AGAINST: readonly Visit['stage'][] = ['not-eligible', 'deferred'];
const GIVEN_UP: readonly Visit['stage'][] = ['cancelled', 'no-show', 'left', 'withdrawn', 'transferred'];

/** An afternoon that a decision, a cancellation or a no-show has just given back while it still lay ahead. */
export function freed(visit: Visit, now: Date): Cause[] {
  const procedure = stepOf(visit, 'procedure');
  const ahead =
    procedure?.status === 'planned' && procedure.planned && Date.parse(procedure.planned.start) > now.getTime();
  const news = now.getTime() - Date.parse(visit.lastFactAt) <= NEWS_MINUTES * MINUTE;
  if (!ahead || !news) return [];
  if (DECIDED_AGAINST.includes(visit.stage)) return [{ kind: 'not-eligible', visitId: visit.id }];
  return GIVEN_UP.includes(visit.stage) ? [{ kind: 'cancelled', visitId: visit.id }] : [];
}
