import type { Bits } from './bits.ts';
import { has, nextIn } from './bits.ts';
import type { TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/**
 * What a task costs at each slot apart from its pauses: idle time and overtime it adds, what was told, what its window says.
 * Shape:  as things stand before the visit is placed; steps of one visit do not see each other, so each told step pays its share. Units: weighted minutes.
 */
export function stepCosts(state: PlanState, visit: VisitModel, task: TaskModel, allowed: Bits): Float64Array {
  const { model } = state;
  const { weights } = model.policy;
  const costs = new Float64Array(model.slots);
  const toldSteps = visit.visit.told ? Object.keys(visit.visit.told).length : 0;
  if (task.told !== undefined || task.endBy !== Infinity) {
    for (let slot = nextIn(allowed, 0); slot >= 0; slot = nextIn(allowed, slot + 1)) {
      const from = slot * model.grid;
      let cost = Math.max(0, from + task.minutes - task.endBy) * weights.overtime;
      if (task.told !== undefined && from !== task.told)
        cost += (Math.abs(from - task.told) * weights.toldMinutes + weights.toldPersons) / toldSteps;
      costs[slot] = cost;
    }
  }
  addRoomCosts(state, task, allowed, costs);
  return costs;
}

/** Adds to `costs` what a doctor's row would cost more. */
export function addRowCosts(state: PlanState, row: number, minutes: number, allowed: Bits, costs: Float64Array): void {
  for (let slot = nextIn(allowed, 0); slot >= 0; slot = nextIn(allowed, slot + 1))
    costs[slot]! += rowCost(state, row, slot, minutes);
}

/** What one more use of a row would cost. Units: weighted minutes. */
export function rowCost({ model, rows }: PlanState, row: number, slot: number, minutes: number): number {
  const { weights } = model.policy;
  const { idleCounts, overtimeCounts } = model.rows[row]!;
  const from = slot * model.grid;
  const idle = idleCounts ? rows.idleAdded(row, from, from + minutes) * weights.idle : 0;
  return idle + (overtimeCounts ? rows.overtimeAdded(row, from + minutes) * weights.overtime : 0);
}

function addRoomCosts(state: PlanState, task: TaskModel, allowed: Bits, costs: Float64Array): void {
  const { model, timetable } = state;
  for (const need of task.needs) {
    const rooms = need.owners.flatMap((owner) => owner.rows).filter((row) => model.rows[row]!.idleCounts);
    if (rooms.length === 0) continue;
    const least = new Float64Array(model.slots).fill(Infinity);
    for (const room of rooms) {
      const free = timetable.starts(room, task.minutes);
      for (let slot = nextIn(allowed, 0); slot >= 0; slot = nextIn(allowed, slot + 1))
        if (has(free, slot)) least[slot] = Math.min(least[slot]!, rowCost(state, room, slot, task.minutes));
    }
    for (let slot = 0; slot < model.slots; slot++) if (least[slot] !== Infinity) costs[slot]! += least[slot]!;
  }
}
