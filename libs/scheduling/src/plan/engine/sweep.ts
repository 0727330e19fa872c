import { DoctorCosts } from './doctor-costs.ts';
import { HeldStarts } from './held-starts.ts';
import type { Layer } from './layer.ts';
import { leastOf } from './layer.ts';
import type { TaskModel, VisitModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';
import type { StepCosts } from './step-costs.ts';
import { stepCosts } from './step-costs.ts';
import { firstLayer, nextLayer } from './transition.ts';

/** A start that is not to be tried again. Units: slots. */
export interface Banned {
  readonly kind: TaskModel['kind'];
  readonly slot: number;
}

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
  private readonly banned: readonly Banned[];
  private readonly costs = new Map<TaskModel, StepCosts>();
  private readonly doctorCosts: DoctorCosts;
  private readonly held: HeldStarts;
  private readonly ahead: number[] = [];

  constructor(state: PlanState, visit: VisitModel, doctors: readonly number[], banned: readonly Banned[]) {
    this.banned = banned;
    this.state = state;
    this.visit = visit;
    this.doctors = doctors;
    this.doctorCosts = new DoctorCosts(state, visit);
    this.held = new HeldStarts(state);
  }

  /** The ways with every doctor; whoever must cost more than the cheapest and a margin is left out as soon as that is clear. Units: weighted minutes. */
  ways(margin: number): Ends[] {
    const { orders, firstTreated } = this.visit;
    const first = orders.findIndex((group) => group.some((order) => order.some(({ kind }) => kind === firstTreated)));
    const shared = first < 0 ? orders.length : first;
    const prefix = this.advance([], 0, shared, undefined, Infinity);
    if (shared > 0 && !prefix.some(isReachable)) return [];
    if (first < 0) return endsOf(prefix, undefined);
    const ways: Ends[] = [];
    let least = Infinity;
    for (const doctor of this.doctors) {
      // Of an unused doctor's steps only the sum says what they cost.
      const limit = this.state.rows.isUnused(doctor) ? Infinity : least + margin;
      const layers = this.advance(prefix, shared, orders.length, doctor, limit);
      for (const layer of layers) least = Math.min(least, leastOf(layer));
      ways.push(...endsOf(layers, doctor));
    }
    return ways;
  }

  /** Who is the doctor of a step on the way that was chosen; undefined for a step without one. */
  doctorAt(layer: Layer, slot: number, own: number | undefined): number | undefined {
    const { doctor, pinnedDoctor } = layer.task;
    if (doctor === undefined) return undefined;
    return pinnedDoctor ?? (doctor === 'same' ? own : this.doctorCosts.reviewerAt(layer, slot, own));
  }

  /** Shape: no layers when all ways have become dearer than the limit, or there is none. */
  private advance(
    prefix: readonly Layer[],
    from: number,
    until: number,
    doctor: number | undefined,
    limit: number,
  ): readonly Layer[] {
    let before = prefix;
    for (let group = from; group < until; group++) {
      const after: Layer[] = [];
      for (const order of this.visit.orders[group]!) {
        let layers = before;
        for (const task of order) layers = [this.step(layers, task, doctor)];
        after.push(...layers);
      }
      before = after;
      if (doctor !== undefined && Math.min(...before.map(leastOf)) + this.leastAhead(group + 1) >= limit) return [];
    }
    return before;
  }

  /** What the groups from this one on cost at least, whoever the doctor is. */
  private leastAhead(group: number): number {
    return (this.ahead[group] ??=
      group >= this.visit.orders.length
        ? 0
        : this.leastAhead(group + 1) + Math.min(...this.visit.orders[group]!.map((order) => this.leastOf(order))));
  }

  private leastOf(order: readonly TaskModel[]): number {
    const { weights } = this.state.model.policy;
    let least = 0;
    for (const task of order) least += this.costsOf(task).least - (task.doctor ? task.minutes * weights.idle : 0);
    return least;
  }

  private step(before: readonly Layer[], task: TaskModel, doctor: number | undefined): Layer {
    const own = doctor ?? this.visit.preferred;
    const { costs } = this.costsOf(task);
    const layer =
      before.length > 0
        ? nextLayer(this.state, this.visit, before, task, costs, this.held)
        : firstLayer(this.state, this.visit, task, this.carried(task, costs));
    if (task.doctor === 'prefer-same') this.doctorCosts.payReview(layer, own);
    else if (task.doctor === 'same' && own !== undefined) this.doctorCosts.payTreatment(layer, own);
    return layer;
  }

  private costsOf(task: TaskModel): StepCosts {
    const known = this.costs.get(task);
    if (known) return known;
    const priced = stepCosts(this.state, this.visit, task);
    for (const { kind, slot } of this.banned) if (kind === task.kind) priced.costs[slot] = Infinity;
    this.costs.set(task, priced);
    return priced;
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

const isReachable = ({ first, last }: Layer): boolean => first <= last;
