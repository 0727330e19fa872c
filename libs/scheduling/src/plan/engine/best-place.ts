import { has } from './bits.ts';
import { chooseRows } from './choose-rows.ts';
import { wayTo } from './layer.ts';
import type { TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';
import { placeTasks } from './place-tasks.ts';
import type { Placement } from './placement.ts';
import type { Ends } from './sweep.ts';
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
 * Finds the cheapest place for a parked visit in what the others leave, by a forward sweep over its tasks per doctor, of all or of those given.
 * Shape:  undefined when there is none; least cost first, then earliest.
 */
export function bestPlace(
  state: PlanState,
  visit: VisitModel,
  doctors: readonly number[] = visit.doctors,
): BestPlace | undefined {
  state.layers.clear();
  const ways = new Sweep(state, visit, doctors).ways();
  let best: Way | undefined;
  for (const { layer, doctor } of ways) {
    for (let slot = layer.task.first; slot <= layer.task.last; slot++) {
      const cost = layer.cost[slot]!;
      if (cost < (best?.cost ?? Infinity)) best = { layer, slot, cost, doctor };
    }
  }
  if (!best) return undefined;
  const second = secondBest(state, ways, best);
  const placement = settle(state, visit, best);
  return placement && { placement, cost: best.cost, regret: second - best.cost };
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

function settle(state: PlanState, visit: VisitModel, way: Way): Placement | undefined {
  const { grid } = state.model;
  const timed = wayTo(way.layer, way.slot).map(({ task, slot }) => ({ task, from: slot * grid }));
  const own = way.doctor ?? visit.preferred;
  const tasks = [];
  for (const [index, { task, from }] of timed.entries()) {
    const rows = chooseRows(state, { task, from, next: timed[index + 1] });
    if (!rows) return undefined;
    const doctor = task.doctor && doctorFor(state, visit, task, from, own);
    tasks.push({ task, from, rows: doctor === undefined ? rows : [...rows, doctor] });
  }
  return placeTasks(state.model, visit, tasks, own);
}

function doctorFor(
  state: PlanState,
  visit: VisitModel,
  task: TaskModel,
  from: number,
  own: number | undefined,
): number | undefined {
  const free = (doctor: number): boolean => has(state.timetable.starts(doctor, task.minutes), from / state.model.grid);
  if (task.pinnedDoctor !== undefined) return task.pinnedDoctor;
  if (own !== undefined && (task.doctor === 'same' || free(own))) return own;
  return visit.skilled.find(free);
}
