import type { Disruption, Proposal, Situation } from '@higaeri/scheduling';
import type { DayFacts } from '../problem/day-facts.ts';
import { planProblem } from '../problem/plan-problem.ts';
import type { Cause, ProposalContent, StoredMove } from '../store/proposal.ts';
import { storedMoves } from './stored-moves.ts';

/** How often the day is planned again around those who found no place. */
const MOST_ROUNDS = 3;

/**
 * How the rest of a day should go on.
 * Shape:  null when nothing of the day is ahead. Who finds no place keeps what there is, and the others are planned around it.
 */
export async function propose(
  facts: DayFacts,
  cause: Cause,
  replan: (situation: Situation) => Promise<Proposal>,
): Promise<ProposalContent | null> {
  const fixed = new Set<string>();
  const disruption = disruptionOf(cause);
  let proposal: Proposal | null = null;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    const problem = planProblem(facts, fixed);
    if (!problem || problem.visits.length === 0) return null;
    proposal = await replan({ problem, disruption });
    const { unplaced } = proposal.schedule;
    if (unplaced.length === 0) break;
    for (const visitId of unplaced) fixed.add(visitId);
  }
  return proposal && contentOf(proposal, fixed, cause, facts);
}

function contentOf(proposal: Proposal, fixed: ReadonlySet<string>, cause: Cause, facts: DayFacts): ProposalContent {
  const { told, gains, keepable, tier, status, iterations, seed, schedule } = proposal;
  // A plan that still leaves somebody out was not made around that visit: it would take the place it stands on.
  const moves = schedule.unplaced.length > 0 ? [] : storedMoves(proposal, facts);
  return {
    moves,
    told: told.filter((id) => moves.some(({ visitId }) => visitId === id)),
    unplaced: [...fixed],
    gains,
    worthIt: moves.length > 0 && (proposal.worthIt || moves.some((move) => mustBeTold(move, cause, facts))),
    keepable,
    tier,
    status,
    iterations,
    seed,
  };
}

/** Somebody has lost a place, or somebody else than the one it happened to can not be kept to the agreed time: that is worth telling, whatever it saves. */
function mustBeTold({ visitId, from, byMinutes }: StoredMove, cause: Cause, { plan }: DayFacts): boolean {
  if (from === null || from.resources.length === 0) return true;
  return visitId !== cause.visitId && byMinutes > plan.facts.clinic.settings.toleratedDelayMinutes;
}

/** What the engine is told; asked for by a person or for a lost place, it has no words of its own. */
function disruptionOf({ kind, visitId, stepId, resourceId, byMinutes = 0 }: Cause): Disruption {
  if (kind === 'closure' && resourceId !== undefined) return { kind, resourceId };
  if (visitId === undefined) return { kind: 'noon' };
  if (kind === 'overrun' && stepId !== undefined) return { kind, visitId, stepId, byMinutes };
  if (kind === 'late' || kind === 'cancelled' || kind === 'walk-in' || kind === 'not-eligible')
    return { kind, visitId };
  return { kind: 'noon' };
}
