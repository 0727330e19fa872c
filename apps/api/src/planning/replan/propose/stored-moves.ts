import type { Move, Proposal } from '@higaeri/scheduling';
import type { DayFrame } from '../../../visits/clinic-day/day-frame.ts';
import { reservedFor } from '../problem/current-steps.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import { stepsAhead } from '../problem/steps-ahead.ts';
import type { MovePlace, StoredMove, StoredReason } from '../store/proposal.ts';

/**
 * The engine's moves as facts to come: instants, and for each step the rows to reserve for it.
 * Shape:  in the order of the new times; a move that changes neither time nor rows is none.
 */
export function storedMoves(proposal: Pick<Proposal, 'moves' | 'schedule'>, facts: DayFacts): StoredMove[] {
  return proposal.moves
    .flatMap((move) => storedMove(move, proposal, facts) ?? [])
    .filter(({ from, to }) => from === null || !samePlace(from, to))
    .sort((a, b) => a.to.start.localeCompare(b.to.start) || a.visitId.localeCompare(b.visitId));
}

function storedMove(move: Move, proposal: Pick<Proposal, 'schedule'>, facts: DayFacts): StoredMove | null {
  const { frame, table, catalogue } = facts.plan;
  const known = facts.picture.visits.find(({ visit }) => visit.id === move.visitId);
  const step = known && stepsAhead(known.visit).find(({ id }) => id === move.stepId);
  if (!step) return null;
  const reserved = (proposal.schedule.visits.find(({ visitId }) => visitId === move.visitId)?.reservations ?? [])
    .filter((row) => row.step === step.kind)
    .map(({ resourceId }) => resourceId)
    // The room and nurse of the rest stay through the review; they are the recovery's rows.
    .filter((id) => step.kind !== 'discharge-review' || catalogue.get(id)?.kind === 'doctor');
  const before = reservedFor(step, table.ofVisit(move.visitId));
  const { visitId, stepId } = move;
  const to = place(move.to, reserved, frame);
  const from = step.planned && { start: step.planned.start, end: step.planned.end, resources: before ?? [] };
  const byMinutes = from ? Math.round((Date.parse(to.start) - Date.parse(from.start)) / 60_000) : 0;
  return { visitId, stepId, kind: step.kind, from, to, byMinutes, reason: storedReason(move, frame) };
}

const instant = (minute: number, frame: DayFrame): string => new Date(frame.instantOf(minute)).toISOString();

const place = (
  { from, until }: { readonly from: number; readonly until: number },
  resources: readonly string[],
  frame: DayFrame,
): MovePlace => ({ start: instant(from, frame), end: instant(until, frame), resources });

function storedReason({ reason }: Move, frame: DayFrame): StoredReason {
  switch (reason.code) {
    case 'own-delay':
      return { code: reason.code, at: instant(reason.readyAt, frame) };
    case 'taken':
      return {
        code: reason.code,
        at: instant(reason.until, frame),
        resourceId: reason.resourceId,
        byVisitId: reason.byVisitId,
      };
    case 'freed':
      return { code: reason.code, at: instant(reason.from, frame), resourceId: reason.resourceId };
    case 'closed':
      return { code: reason.code, resourceId: reason.resourceId };
    case 'follows':
      return { code: reason.code, stepId: reason.stepId };
    default:
      return { code: reason.code };
  }
}

const samePlace = (a: MovePlace, b: MovePlace): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.resources.length === b.resources.length &&
  a.resources.every((id) => b.resources.includes(id));
