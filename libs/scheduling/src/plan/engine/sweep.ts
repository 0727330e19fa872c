import type { Bits } from './bits.ts';
import { has, join, noBits } from './bits.ts';
import type { Layer } from './layer.ts';
import type { TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';
import { stepCosts } from './step-costs.ts';
import { firstLayer, nextLayer } from './transition.ts';

/** Where the ways through a visit's tasks with one doctor end. */
export interface Ends {
  readonly layer: Layer;
  readonly doctor: number | undefined;
}

/** One forward pass over a visit's tasks per doctor; what comes before the first doctor is shared by all of them. Shape: its layers are valid until the state's are cleared. */
export class Sweep {
  private readonly state: PlanState;
  private readonly visit: VisitModel;
  private readonly doctors: readonly number[];
  private readonly costs = new Map<TaskModel, Float64Array>();
  private readonly anyone = new Map<TaskModel, Bits>();
  private readonly priced: Float64Array;

  constructor(state: PlanState, visit: VisitModel, doctors: readonly number[]) {
    this.state = state;
    this.visit = visit;
    this.doctors = doctors;
    this.priced = new Float64Array(state.model.slots);
  }

  ways(): Ends[] {
    const { orders, firstTreated } = this.visit;
    const first = orders.findIndex((group) => group.some((order) => order.some(({ kind }) => kind === firstTreated)));
    const shared = first < 0 ? orders.length : first;
    const prefix = this.advance([], 0, shared, undefined);
    if (shared > 0 && !prefix.some(isReachable)) return [];
    if (first < 0) return endsOf(prefix, undefined);
    return this.doctors.flatMap((doctor) => endsOf(this.advance(prefix, shared, orders.length, doctor), doctor));
  }

  private advance(prefix: readonly Layer[], from: number, until: number, doctor: number | undefined): readonly Layer[] {
    let before = prefix;
    for (let group = from; group < until; group++) {
      const after: Layer[] = [];
      for (const order of this.visit.orders[group]!) {
        let layers = before;
        for (const task of order) layers = [this.step(layers, task, doctor)];
        after.push(...layers);
      }
      before = after;
    }
    return before;
  }

  private step(before: readonly Layer[], task: TaskModel, doctor: number | undefined): Layer {
    const costs = this.withDoctor(task, doctor, this.costsOf(task));
    if (before.length > 0) return nextLayer(this.state, this.visit, before, task, costs);
    return firstLayer(this.state, this.visit, task, this.carried(task, costs));
  }

  private costsOf(task: TaskModel): Float64Array {
    const known = this.costs.get(task);
    if (known) return known;
    const costs = stepCosts(this.state, this.visit, task);
    this.costs.set(task, costs);
    return costs;
  }

  /** Shape: valid until the next task is asked for. */
  private withDoctor(task: TaskModel, doctor: number | undefined, costs: Float64Array): Float64Array {
    const own = doctor ?? this.visit.preferred;
    if (task.doctor === 'same') return this.withOwn(task, own, costs);
    return task.doctor === 'prefer-same' ? this.withAnyone(task, own, costs) : costs;
  }

  private withOwn(task: TaskModel, own: number | undefined, costs: Float64Array): Float64Array {
    if (own === undefined) return costs;
    const { preferred, firstTreated } = this.visit;
    if (task.pinnedDoctor !== undefined && task.pinnedDoctor !== own) return this.priced.fill(Infinity);
    const isOther = preferred !== undefined && own !== preferred && task.kind === firstTreated;
    const price = isOther ? this.state.model.policy.weights.otherDoctor : 0;
    const mine = this.state.rows.costs(own, task.minutes);
    for (let slot = task.first; slot <= task.last; slot++) this.priced[slot] = costs[slot]! + mine[slot]! + price;
    return this.priced;
  }

  private withAnyone(task: TaskModel, own: number | undefined, costs: Float64Array): Float64Array {
    const wanted = task.pinnedDoctor ?? own;
    const anyone = this.anyoneFor(task);
    const mine = wanted === undefined ? undefined : this.state.rows.costs(wanted, task.minutes);
    const other = mine ? this.state.model.policy.weights.otherDoctor : 0;
    for (let slot = task.first; slot <= task.last; slot++) {
      const price = mine && mine[slot] !== Infinity ? mine[slot]! : other;
      this.priced[slot] = has(anyone, slot) ? costs[slot]! + price : Infinity;
    }
    return this.priced;
  }

  private anyoneFor(task: TaskModel): Bits {
    const known = this.anyone.get(task);
    if (known) return known;
    const { skilled } = this.visit;
    const free = noBits(this.state.model.slots);
    for (const doctor of task.pinnedDoctor === undefined ? skilled : [task.pinnedDoctor])
      join(free, this.state.timetable.starts(doctor, task.minutes));
    this.anyone.set(task, free);
    return free;
  }

  /** Leaves only the starts until which the rows of a started step can be kept. */
  private carried(task: TaskModel, costs: Float64Array): Float64Array {
    const { timetable, model } = this.state;
    const carried = this.visit.started.filter((use) => use.carried !== undefined);
    if (carried.length === 0) return costs;
    const kept = costs.slice();
    for (let slot = task.first; slot <= task.last; slot++) {
      const start = slot * model.grid;
      const isKept = carried.every((use) => {
        const until = use.carried === 'next-start' ? start : start + task.minutes;
        // Until here the parked visit itself holds the row.
        const from = Math.ceil((use.until + use.turnover) / model.grid) * model.grid;
        return timetable.isFree(use.row, from, until + model.rows[use.row]!.turnover);
      });
      if (!isKept) kept[slot] = Infinity;
    }
    return kept;
  }
}

function endsOf(layers: readonly Layer[], doctor: number | undefined): Ends[] {
  return layers.map((layer) => ({ layer, doctor }));
}

function isReachable({ cost, task }: Layer): boolean {
  for (let slot = task.first; slot <= task.last; slot++) if (cost[slot] !== Infinity) return true;
  return false;
}
