import type { Random } from '../../chance/random.ts';
import { bestPlace } from './best-place.ts';
import { insertByRegret } from './insert-by-regret.ts';
import type { Placement } from './placement.ts';
import type { PlanState } from './plan-state.ts';
import { Roulette } from './roulette.ts';
import type { Ruin } from './ruin.ts';
import { ruinAny, ruinDearest, ruinRow, ruinSharing, ruinTogether } from './ruin.ts';

/** When to stop looking for something better. Shape: `goal` is a bound that nothing can be below. */
export interface SearchBudget {
  readonly iterations: number;
  readonly shouldStop: () => boolean;
  readonly goal: number;
}

/** How much worse than the best plan so far one may be that the search goes on from: much at first, nothing after a while, and over again. */
const TOLERANCE = 0.012;
const BREATH = 300;
const MOST = 6;
const REGRET_SHARE = 0.1;
const DOCTORS_ASKED = 4;

type Recreate = (state: PlanState, visits: readonly number[], random: Random) => void;

/**
 * Takes a few visits out and puts them back better, again and again; leaves the best plan found in the state.
 * Shape:  answers how often it tried. Anytime: stopping early only leaves the plan as good as it is.
 * Source: large-neighbourhood search, Shaw (1998); record-to-record travel, Dueck (1993).
 */
export function improve(state: PlanState, movable: readonly number[], budget: SearchBudget, random: Random): number {
  const ruins = new Roulette<Ruin>([ruinAny, ruinDearest, ruinTogether, ruinSharing, ruinRow]);
  let best = state.all();
  let bestCost = state.cost();
  let cost = bestCost;
  let iterations = 0;
  while (movable.length > 0 && bestCost > budget.goal && iterations < budget.iterations && !budget.shouldStop()) {
    iterations++;
    const limit = bestCost * (1 + TOLERANCE * (1 - (iterations % BREATH) / BREATH));
    // Most often one or two visits: more tries in the same time.
    const count = Math.min(movable.length, 1 + Math.floor(random() ** 2 * MOST));
    const taken = ruins.choose(random)(state, movable, count, random);
    const before = tryAgain(state, withUnplaced(state, movable, taken), random);
    const now = state.cost();
    ruins.reward(now < bestCost ? 4 : now < cost ? 2 : now <= limit ? 1 : 0);
    if (now < bestCost) {
      bestCost = now;
      best = state.all();
    }
    if (now <= limit) cost = now;
    else state.restore(before);
  }
  state.restore(best);
  return iterations;
}

/** Whoever has no place is tried every time. */
function withUnplaced(state: PlanState, movable: readonly number[], taken: readonly number[]): number[] {
  return [...movable.filter((visit) => !state.isPlaced(visit) && !taken.includes(visit)), ...taken];
}

/** Answers the placements as they were. */
function tryAgain(state: PlanState, visits: readonly number[], random: Random): Placement[] {
  const before = visits.map((visit) => state.placementOf(visit));
  for (const visit of visits) state.park(visit);
  const recreate: Recreate = random() < REGRET_SHARE ? byRegret : inAnyOrder;
  recreate(state, visits, random);
  return before;
}

const byRegret: Recreate = (state, visits) => insertByRegret(state, visits, () => false);

const inAnyOrder: Recreate = (state, visits, random) => {
  const order = visits.map((visit) => ({ visit, turn: random() })).sort((a, b) => a.turn - b.turn);
  for (const { visit } of order) {
    const model = state.model.visits[visit]!;
    const place = bestPlace(state, model, someOf(model.doctors, DOCTORS_ASKED, random)) ?? bestPlace(state, model);
    if (place) state.put(place.placement);
  }
};

function someOf(all: readonly number[], count: number, random: Random): readonly number[] {
  if (all.length <= count) return all;
  const start = Math.floor(random() * all.length);
  const step = 1 + Math.floor(random() * (all.length - 1));
  const some = new Set(Array.from({ length: count }, (_, index) => all[(start + index * step) % all.length]!));
  return [...some];
}
