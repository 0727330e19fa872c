import { has } from './bits.ts';
import type { Layer } from './layer.ts';
import { trim } from './layer.ts';
import type { TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/**
 * What the doctors of one visit cost at its steps.
 * Shape:  a doctor's day is paid once for all steps of the visit: the first one pays for beginning earlier, the last one for ending later. Infinity where a doctor can not be there.
 * Units:  weighted minutes.
 */
export class DoctorCosts {
  private readonly state: PlanState;
  private readonly visit: VisitModel;
  private readonly others = new Map<TaskModel, Float64Array>();

  constructor(state: PlanState, visit: VisitModel) {
    this.state = state;
    this.visit = visit;
  }

  /** Adds the visit's own doctor to the ways that lead to a treating step. Shape: leaves only those on which this doctor can be there. */
  payTreatment(layer: Layer, own: number): void {
    const { model, rows, timetable } = this.state;
    const { preferred, firstTreated, lastTreated, isReviewed } = this.visit;
    const { task, cost } = layer;
    const isFirst = task.kind === firstTreated;
    const isLast = task.kind === lastTreated && !isReviewed;
    const isOther = isFirst && preferred !== undefined && own !== preferred;
    const isNever = task.pinnedDoctor !== undefined && task.pinnedDoctor !== own;
    const price = isNever ? Infinity : isOther ? model.policy.weights.otherDoctor : 0;
    const free = timetable.starts(own, task.minutes);
    for (let slot = layer.first; slot <= layer.last; slot++) {
      if (!has(free, slot)) cost[slot] = Infinity;
      if (cost[slot] === Infinity) continue;
      const from = slot * model.grid;
      const until = from + task.minutes;
      const longer = (isFirst ? rows.addedBefore(own, from) : 0) + (isLast ? rows.addedBehind(own, until) : 0);
      cost[slot]! += price + longer - rows.saved(own, from, until);
    }
    trim(layer);
  }

  /** Adds the doctor of a review to the ways that lead to it: the visit's own where that is cheaper, else another. */
  payReview(layer: Layer, own: number | undefined): void {
    const { task, cost } = layer;
    const others = this.othersFor(task);
    const wanted = task.pinnedDoctor ?? own;
    for (let slot = layer.first; slot <= layer.last; slot++) {
      if (cost[slot] === Infinity) continue;
      if (wanted === undefined) cost[slot]! += others[slot]!;
      else cost[slot]! += Math.min(this.byWanted(layer, slot, wanted, own), this.byOther(layer, slot, own));
    }
    trim(layer);
  }

  /** Who does a review at a slot; the visit's own doctor if nobody else is cheaper. */
  reviewerAt(layer: Layer, slot: number, own: number | undefined): number | undefined {
    const { task } = layer;
    if (own !== undefined && this.byWanted(layer, slot, own, own) <= this.byOther(layer, slot, own)) return own;
    const least = this.othersFor(task)[slot]!;
    return this.visit.skilled.find((doctor) => this.state.rows.costs(doctor, task.minutes)[slot] === least);
  }

  private byWanted(layer: Layer, slot: number, wanted: number, own: number | undefined): number {
    const { model, rows } = this.state;
    const { minutes } = layer.task;
    const alone = rows.costs(wanted, minutes)[slot]!;
    if (alone === Infinity || this.visit.lastTreated === undefined || wanted !== own) return alone;
    const from = slot * model.grid;
    return rows.addedBehind(wanted, from + minutes) - rows.saved(wanted, from, from + minutes);
  }

  private byOther(layer: Layer, slot: number, own: number | undefined): number {
    const { model, rows } = this.state;
    const treated =
      this.visit.lastTreated === undefined ? undefined : endOfTreatment(layer, slot, this.visit, model.grid);
    const longer = treated === undefined || own === undefined ? 0 : rows.addedBehind(own, treated);
    return this.othersFor(layer.task)[slot]! + longer + model.policy.weights.otherDoctor;
  }

  /** What the cheapest doctor who could review costs. */
  private othersFor(task: TaskModel): Float64Array {
    const known = this.others.get(task);
    if (known) return known;
    const least = new Float64Array(this.state.model.slots).fill(Infinity);
    const able = task.pinnedDoctor === undefined ? this.visit.skilled : [task.pinnedDoctor];
    for (const doctor of able) {
      const costs = this.state.rows.costs(doctor, task.minutes);
      for (let slot = task.first; slot <= task.last; slot++)
        if (costs[slot]! < least[slot]!) least[slot] = costs[slot]!;
    }
    this.others.set(task, least);
    return least;
  }
}

/** When the treatment on the way to a slot has ended. Units: minutes. */
function endOfTreatment(layer: Layer, slot: number, { lastTreated }: VisitModel, grid: number): number | undefined {
  let here: Layer | undefined = layer;
  let at = slot;
  while (here && here.task.kind !== lastTreated) {
    const before: Layer | undefined = here.before[here.via[at]!];
    at = here.from[at]!;
    here = before;
  }
  return here && at * grid + here.task.minutes;
}
