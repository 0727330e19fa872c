import type { Random } from '../../chance/random.ts';
import { likelyPlace } from './best-place.ts';
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

/** How much dearer the plan may become by one try, hot at first and cold after so many tries, and over again. Units: share of what a visit costs on average. */
const HOT = 0.2;
const COLD = 0.015;
const BREATH = 300;
/** How far from the cheapest a place is chosen. Units: share of that heat. */
const LENIENCE = 0.3;
const MOST = 3;
const REGRET_SHARE = 0.05;

/** Puts visits back that have been taken out from where they were. */
type Recreate = (state: PlanState, before: readonly Placement[], heat: number, random: Random) => void;

/**
 * Takes a few visits out and puts them back better, again and again; leaves the best plan found in the state.
 * Shape:  answers how often it tried. Anytime: stopping early only leaves the plan as good as it is.
 * Source: large-neighbourhood search, Shaw (1998); accepted as in simulated annealing, Kirkpatrick et al. (1983).
 */
export function improve(state: PlanState, movable: readonly number[], budget: SearchBudget, random: Random): number {
  const ruins = new Roulette<Ruin>([ruinAny, ruinDearest, ruinTogether, ruinSharing, ruinRow]);
  let best = state.all();
  let bestCost = state.cost();
  let cost = bestCost;
  let iterations = 0;
  while (movable.length > 0 && bestCost > budget.goal && iterations < budget.iterations && !budget.shouldStop()) {
    iterations++;
    const heat = (bestCost / movable.length) * HOT * (COLD / HOT) ** ((iterations % BREATH) / BREATH);
    const limit = cost - heat * Math.log(1 - random());
    // Most often one visit: more tries in the same time.
    const count = Math.min(movable.length, 1 + Math.floor(random() ** 2 * MOST));
    const taken = ruins.choose(random)(state, movable, count, random);
    const before = tryAgain(state, withUnplaced(state, movable, taken), heat, random);
    const now = costIfSound(state, limit);
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

/** What a plan costs that would be kept; Infinity for one that can not be given out. */
function costIfSound(state: PlanState, limit: number): number {
  const cost = state.cost();
  return cost <= limit && !state.crews.fit() ? Infinity : cost;
}

/** Whoever has no place is tried every time. */
function withUnplaced(state: PlanState, movable: readonly number[], taken: readonly number[]): number[] {
  return [...movable.filter((visit) => !state.isPlaced(visit) && !taken.includes(visit)), ...taken];
}

/** Answers the placements as they were. */
function tryAgain(state: PlanState, visits: readonly number[], heat: number, random: Random): Placement[] {
  const before = visits.map((visit) => state.placementOf(visit));
  for (const visit of visits) state.park(visit);
  const recreate: Recreate = random() < REGRET_SHARE ? byRegret : inAnyOrder;
  recreate(state, before, heat, random);
  return before;
}

const byRegret: Recreate = (state, before) =>
  insertByRegret(
    state,
    before.map(({ visit }) => visit.index),
    () => false,
  );

// The cheapest place of each visit may leave none for the next: chosen by chance among those hardly dearer, they find the plans that lie behind that.
const inAnyOrder: Recreate = (state, before, heat, random) => {
  const order = before.map((placement) => ({ placement, turn: random() })).sort((a, b) => a.turn - b.turn);
  for (const { placement } of order) {
    const place = likelyPlace(state, placement, heat * LENIENCE, random);
    if (place) state.put(place);
  }
};
