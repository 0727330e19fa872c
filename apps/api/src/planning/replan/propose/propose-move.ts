import { moveStep } from '@higaeri/scheduling';
import { fieldError } from '../../../platform/problem/field-error.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { DayFacts } from '../problem/day-facts.ts';
import { planProblem } from '../problem/plan-problem.ts';
import type { WishedMoveDto } from '../replan.dto.ts';
import type { ProposalContent } from '../store/proposal.ts';
import { insistOnOwnSteps, insistOnWish } from './insist-on-wish.ts';
import { storedMoves } from './stored-moves.ts';

const OUT_OF_ORDER = {
  rule: 'words',
  ja: 'この受診のほかの段階と順序または時間が合いません。',
  en: 'Does not fit the order or the times of the other steps of this visit.',
} as const;

/**
 * A step where a person wants it, and everybody who has to give way.
 * Shape:  without moves when somebody would be left without a place.
 * Errors: `not_found` for a step that is not ahead on this day; `itinerary_past`; `validation_failed` at `/move/start` when the patient's own steps do not fit any more, on another day, past closing or without the doctor, at `/move/resources` for what the step has no use for.
 */
export function proposeMove(facts: DayFacts, { visitId, stepId, start, resources }: WishedMoveDto): ProposalContent {
  if (Date.parse(start) < facts.now.getTime()) throw new Problem('itinerary_past');
  const wish = { visitId: visitId.toLowerCase(), stepId: stepId.toLowerCase(), start: Date.parse(start) };
  const named = resources?.map((id) => id.toLowerCase());
  const problem = planProblem(facts);
  if (problem) insistOnWish(facts, problem, { ...wish, resources: named ?? [] });
  const moved =
    problem &&
    moveStep(problem, {
      visitId: wish.visitId,
      stepId: wish.stepId,
      from: Math.round(facts.plan.frame.minuteOf(wish.start)),
      ...(named && { resources: named }),
    });
  if (!moved) throw new Problem('not_found');
  if (!moved.inOrder) throw new Problem('validation_failed', { errors: [fieldError('/move/start', OUT_OF_ORDER)] });
  insistOnOwnSteps(facts, moved, wish.visitId);
  const { schedule, told, gains, worthIt, breaches, tier, status, iterations, seed } = moved;
  const moves = schedule.unplaced.length > 0 ? [] : storedMoves(moved, facts);
  return {
    moves,
    told: told.filter((id) => moves.some((move) => move.visitId === id)),
    unplaced: schedule.unplaced,
    gains,
    worthIt: worthIt && moves.length > 0,
    keepable: breaches.length === 0,
    tier,
    status,
    iterations,
    seed,
  };
}
