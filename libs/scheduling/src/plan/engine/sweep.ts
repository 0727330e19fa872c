import type { Bits } from './bits.ts';
import { has, keep, nextIn } from './bits.ts';
import { FreeStarts } from './free-starts.ts';
import type { Layer } from './layer.ts';
import type { TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';
import { addRowCosts, stepCosts } from './step-costs.ts';
import { firstLayer, nextLayer } from './transition.ts';

/** Where the ways through a visit's tasks with one doctor end. */
export interface Ends {
  readonly layer: Layer;
  readonly doctor: number | undefined;
}

/** One forward pass over a visit's tasks per doctor; what comes before the first doctor is shared by all of them. */
export class Sweep {
  private readonly state: PlanState;
  private readonly visit: VisitModel;
  private readonly doctors: readonly number[];
  private readonly free: FreeStarts;
  private readonly costs = new Map<TaskModel, Float64Array>();

  constructor(state: PlanState, visit: VisitModel, doctors: readonly number[]) {
    this.state = state;
    this.visit = visit;
    this.doctors = doctors;
    this.free = new FreeStarts(state);
  }

  ways(): Ends[] {
    const { orders } = this.visit;
    const first = orders.findIndex((group) => group.some((order) => order.some((task) => task.doctor === 'same')));
    const shared = first < 0 ? orders.length : first;
    const prefix = this.advance([], 0, shared, undefined);
    if (shared > 0 && !prefix.some(isReachable)) return [];
    if (first < 0) return endsOf(prefix, undefined);
    return this.doctors.flatMap((doctor) => endsOf(this.advance(prefix, shared, orders.length, doctor), doctor));
  }

  private advance(prefix: Layer[], from: number, until: number, doctor: number | undefined): Layer[] {
    let before = prefix;
    for (const group of this.visit.orders.slice(from, until)) {
      const after: Layer[] = [];
      for (const order of group) {
        let layers = before;
        for (const task of order) layers = [this.step(layers, task, doctor)];
        after.push(...layers);
      }
      before = after;
    }
    return before;
  }

  private step(before: readonly Layer[], task: TaskModel, doctor: number | undefined): Layer {
    const { model } = this.state;
    let allowed = this.free.forTask(task);
    let costs = this.costsOf(task, allowed);
    if (task.doctor) [allowed, costs] = this.withDoctor(task, doctor, allowed, costs);
    if (before.length > 0) return nextLayer(model, this.visit, before, task, allowed, costs, this.free);
    return firstLayer(model, this.visit, task, this.carried(task, allowed), costs);
  }

  private costsOf(task: TaskModel, allowed: Bits): Float64Array {
    const known = this.costs.get(task);
    if (known) return known;
    const costs = stepCosts(this.state, this.visit, task, allowed);
    this.costs.set(task, costs);
    return costs;
  }

  private withDoctor(
    task: TaskModel,
    doctor: number | undefined,
    allowed: Bits,
    costs: Float64Array,
  ): [Bits, Float64Array] {
    const starts = allowed.slice();
    const priced = costs.slice();
    const own = doctor ?? this.visit.preferred;
    const wanted = task.pinnedDoctor ?? own;
    const { weights } = this.state.model.policy;
    if (task.doctor === 'same') {
      const mine = task.pinnedDoctor !== undefined && task.pinnedDoctor !== own ? starts.fill(0) : undefined;
      if (!mine && own !== undefined) keep(starts, this.free.forDoctor(own, task.minutes));
      if (own !== undefined) addRowCosts(this.state, own, task.minutes, starts, priced);
      const other = this.visit.preferred !== undefined && own !== this.visit.preferred;
      if (other && this.isFirstTreated(task))
        for (let slot = 0; slot < priced.length; slot++) priced[slot]! += weights.otherDoctor;
      return [starts, priced];
    }
    const anyone = task.pinnedDoctor === undefined ? this.visit.skilled : [task.pinnedDoctor];
    keep(starts, this.free.forAnyDoctor(anyone, task.minutes));
    if (wanted === undefined) return [starts, priced];
    const free = this.free.forDoctor(wanted, task.minutes);
    const mine = starts.slice();
    keep(mine, free);
    addRowCosts(this.state, wanted, task.minutes, mine, priced);
    for (let slot = 0; slot < priced.length; slot++) if (!has(mine, slot)) priced[slot]! += weights.otherDoctor;
    return [starts, priced];
  }

  private isFirstTreated(task: TaskModel): boolean {
    return this.visit.orders.flat(2).find((one) => one.doctor === 'same')?.kind === task.kind;
  }

  /** Leaves only the starts until which the rows of a started step can be kept. */
  private carried(task: TaskModel, allowed: Bits): Bits {
    const { timetable, model } = this.state;
    const carried = this.visit.started.filter((use) => use.carried !== undefined);
    if (carried.length === 0) return allowed;
    const starts = allowed.slice().fill(0);
    for (let slot = 0; slot < model.slots; slot++) {
      if (!has(allowed, slot)) continue;
      const start = slot * model.grid;
      const kept = carried.every((use) => {
        const until = use.carried === 'next-start' ? start : start + task.minutes;
        // Until here the parked visit itself holds the row.
        const from = Math.ceil((use.until + use.turnover) / model.grid) * model.grid;
        return timetable.isFree(use.row, from, until + model.rows[use.row]!.turnover);
      });
      if (kept) starts[slot >>> 5]! |= 1 << (slot & 31);
    }
    return starts;
  }
}

function endsOf(layers: readonly Layer[], doctor: number | undefined): Ends[] {
  return layers.map((layer) => ({ layer, doctor }));
}

function isReachable(layer: Layer): boolean {
  return nextIn(layer.reached, 0) >= 0;
}
