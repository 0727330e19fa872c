import type { Random } from '../../chance/random.ts';
import { chooseRows } from './choose-rows.ts';
import { wayTo } from './layer.ts';
import type { VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';
import { placeTasks } from './place-tasks.ts';
import type { Placement } from './placement.ts';
import type { Banned, Ends } from './sweep.ts';
import { Sweep } from './sweep.ts';

/** One of these ways. Units: weighted minutes. */
interface Way extends Ends {
  readonly slot: number;
  readonly cost: number;
}

/** The best place of a visit as things stand, and how much dearer the next best one is. Units: weighted minutes. */
export interface BestPlace {
  readonly placement: Placement;
  readonly cost: number;
  readonly regret: number;
}

/** Two places less than this apart are the same place to a regret. Units: minutes. */
const APART = 30;

/**
 * Finds the cheapest place for a parked visit in what the others leave, by a forward sweep over its tasks per doctor.
 * Shape:  undefined when there is none; least cost first, then earliest.
 */
export function bestPlace(state: PlanState, visit: VisitModel): BestPlace | undefined {
  const found = find(state, visit, visit.doctors, (sweep) => sweep.ways(Infinity), cheapest);
  return found && { ...found, regret: secondBest(state, found.ways, found.best) - found.best.cost };
}

/**
 * A place for a parked visit chosen by chance: the cheaper, the likelier, each by its cost.
 * Shape:  sooner found when the doctor it will be, most likely the one it `was` with, is asked first; with no heat always the cheapest.
 * Units:  `heat` weighted minutes: a place dearer by so much is chosen e times less often.
 * Source: heat-bath (Gibbs) sampling, Geman & Geman (1984), drawn as a maximum with Gumbel noise.
 */
export function likelyPlace(
  state: PlanState,
  { visit, doctor: was }: Placement,
  heat: number,
  random: Random,
): Placement | undefined {
  const doctors = was === undefined ? visit.doctors : [was, ...visit.doctors.filter((doctor) => doctor !== was)];
  const sweep: SweepWays = (one) => one.ways(SELDOM * heat);
  return find(state, visit, doctors, sweep, (ways) => drawn(ways, heat, random))?.placement;
}

/** What is dearer by more than so many heats is hardly ever drawn and need not be looked at. */
const SELDOM = 4;

/** So often another place is tried when a crew can not be given out. */
const TRIES = 4;

interface Found {
  readonly placement: Placement;
  readonly cost: number;
  readonly ways: readonly Ends[];
  readonly best: Way;
}

type SweepWays = (sweep: Sweep) => readonly Ends[];
type Choose = (ways: readonly Ends[]) => Way | undefined;

function find(
  state: PlanState,
  visit: VisitModel,
  doctors: readonly number[],
  waysOf: SweepWays,
  choose: Choose,
): Found | undefined {
  const banned: Banned[] = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    state.layers.clear();
    const sweep = new Sweep(state, visit, doctors, banned);
    const ways = waysOf(sweep);
    const best = choose(ways);
    const placement = best && settle(state, visit, best, sweep);
    if (!placement) return undefined;
    const misfit = state.crews.misfit(placement.uses);
    if (!misfit) return { placement, cost: best.cost, ways, best };
    banned.push({ kind: misfit.step, slot: misfit.from / state.model.grid });
  }
  return undefined;
}

function drawn(ways: readonly Ends[], heat: number, random: Random): Way | undefined {
  if (heat <= 0) return cheapest(ways);
  let best: Way | undefined;
  let least = Infinity;
  for (const { layer, doctor } of ways) {
    for (let slot = layer.first; slot <= layer.last; slot++) {
      const cost = layer.cost[slot]!;
      if (cost === Infinity) continue;
      const noisy = cost + heat * Math.log(-Math.log(1 - random()));
      if (noisy >= least) continue;
      least = noisy;
      best = { layer, slot, cost, doctor };
    }
  }
  return best;
}

function cheapest(ways: readonly Ends[]): Way | undefined {
  let best: Way | undefined;
  for (const { layer, doctor } of ways) {
    for (let slot = layer.first; slot <= layer.last; slot++) {
      const cost = layer.cost[slot]!;
      if (cost < (best?.cost ?? Infinity)) best = { layer, slot, cost, doctor };
    }
  }
  return best;
}

/** The cost of the cheapest way that is another place than the best one. */
function secondBest({ model }: PlanState, ways: readonly Ends[], best: Way): number {
  let second = model.policy.weights.unplaced;
  for (const { layer, doctor } of ways) {
    for (let slot = layer.first; slot <= layer.last; slot++) {
      const isApart = doctor !== best.doctor || Math.abs(slot - best.slot) * model.grid >= APART;
      if (isApart && layer.cost[slot]! < second) second = layer.cost[slot]!;
    }
  }
  return second;
}

function settle(state: PlanState, visit: VisitModel, way: Way, sweep: Sweep): Placement | undefined {
  const { grid } = state.model;
  const own = way.doctor ?? visit.preferred;
  const timed = wayTo(way.layer, way.slot);
  const tasks = [];
  for (const [index, { layer, slot }] of timed.entries()) {
    const { task } = layer;
    const from = slot * grid;
    const next = timed[index + 1];
    const rows = chooseRows(state, {
      task,
      from,
      next: next && { task: next.layer.task, from: next.slot * grid },
    });
    if (!rows) return undefined;
    const doctor = sweep.doctorAt(layer, slot, own);
    tasks.push({ task, from, rows: doctor === undefined ? rows : [...rows, doctor] });
  }
  return placeTasks(state.model, visit, tasks, own);
}
