import type { BestPlace } from './best-place.ts';
import { bestPlace } from './best-place.ts';
import type { PlanState } from './plan-state.ts';

interface Candidate {
  readonly visit: number;
  readonly place: BestPlace | undefined;
  readonly asOf: number;
}

/**
 * Places visits one by one, always the one that would lose most by waiting for its turn.
 * Shape:  a regret that was found before the last insertion is found again before it is believed; visits without any place stay parked.
 * Source: regret insertion, Potvin & Rousseau (1993).
 */
export function insertByRegret(state: PlanState, visits: readonly number[], shouldStop: () => boolean): void {
  const waiting = visits.map((visit) => candidateOf(state, visit, 0));
  for (let turn = 0; waiting.length > 0;) {
    waiting.sort((a, b) => urgencyOf(b) - urgencyOf(a) || a.visit - b.visit);
    const next = waiting[0]!;
    if (next.asOf < turn && !shouldStop()) {
      waiting[0] = candidateOf(state, next.visit, turn);
      continue;
    }
    waiting.shift();
    const place = next.asOf < turn ? bestPlace(state, state.model.visits[next.visit]!) : next.place;
    if (!place) continue;
    state.put(place.placement);
    turn++;
  }
}

function candidateOf(state: PlanState, visit: number, asOf: number): Candidate {
  return { visit, place: bestPlace(state, state.model.visits[visit]!), asOf };
}

// Nobody is helped by waiting for a visit that has no place.
function urgencyOf({ place }: Candidate): number {
  return place ? place.regret : -Infinity;
}
