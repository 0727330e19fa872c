import type { DayFacts } from '../problem/day-facts.ts';
import type { StoredMove } from '../store/proposal.ts';
import { isInTime } from './is-in-time.ts';
import { movedVisit } from './moved-visits.ts';
import { putMoves } from './put-moves.ts';

const NOBODY = { accountId: '', roles: [] };

/** Whether these moves would be accepted now. Shape: tries them on the facts' table, which is of no use afterwards. */
export function canApply(moves: readonly StoredMove[], { plan, picture, now }: DayFacts): boolean {
  if (!isInTime(moves, now, plan.facts.clinic.settings.toleratedDelayMinutes)) return false;
  const ids = new Set(moves.map(({ visitId }) => visitId));
  const known = picture.visits.filter(({ visit }) => ids.has(visit.id));
  const visits = known.flatMap(({ visit }) => movedVisit(visit, moves, NOBODY, now) ?? []);
  return visits.length === ids.size && putMoves(visits, plan, now);
}
