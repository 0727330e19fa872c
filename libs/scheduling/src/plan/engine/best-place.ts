import { chooseRows } from './choose-rows.ts';
import { wayTo } from './layer.ts';
import type { VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';
import { placeTasks } from './place-tasks.ts';
import type { Placement } from './placement.ts';
import type { Ends } from './sweep.ts';
import { Sweep } from './sweep.ts';
import type { Banned, Whim } from './whim.ts';

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
  const found = find(state, visit, visit.doctors, false);
  return found && { ...found, regret: secondBest(state, found.ways, found.best) - found.best.cost };
}

/** The same place without asking for the next best. Shape: sooner found when the doctor it will be is asked first; with a whim the cheapest that follows it. */
export function cheapestPlace(
  state: PlanState,
  visit: VisitModel,
  likely: number | undefined,
  whim?: Whim,
): Placement | undefined {
  const doctors =
    likely === undefined ? visit.doctors : [likely, ...visit.doctors.filter((doctor) => doctor !== likely)];
  return find(state, visit, doctors, true, whim)?.placement;
}

/** So often another place is tried when a crew can not be given out. */
const TRIES = 4;

interface Found {
  readonly placement: Placement;
  readonly cost: number;
  readonly ways: readonly Ends[];
  readonly best: Way;
}

function find(
  state: PlanState,
  visit: VisitModel,
  doctors: readonly number[],
  onlyBest: boolean,
  whim?: Whim,
): Found | undefined {
  const banned: Banned[] = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    state.layers.clear();
    const sweep = new Sweep(state, visit, doctors, { whim, banned });
    const ways = sweep.ways(onlyBest);
    const best = cheapest(ways);
    const placement = best && settle(state, visit, best, sweep);
    if (!placement) return undefined;
    const misfit = state.crews.misfit(placement.uses);
    if (!misfit) return { placement, cost: best.cost, ways, best };
    banned.push({ kind: misfit.step, slot: misfit.from / state.model.grid });
  }
  return undefined;
}

function cheapest(ways: readonly Ends[]): Way | undefined {
  let best: Way | undefined;
  for (const { layer, doctor } of ways) {
    for (let slot = layer.task.first; slot <= layer.task.last; slot++) {
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
    for (let slot = layer.task.first; slot <= layer.task.last; slot++) {
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
