import type { PlanWeights } from '../plan-policy.ts';
import type { ObjectiveParts } from '../objective/measure.ts';
import { NO_COST, weigh } from '../objective/measure.ts';
import type { Objective } from '../plan-answer.ts';
import type { PlanModel } from './plan-model.ts';
import type { Placement } from './placement.ts';
import { parked } from './placement.ts';
import { Crews } from './crews.ts';
import { PoolStarts } from './pool-starts.ts';
import { Layers } from './layer.ts';
import { RowUses } from './row-cost.ts';
import { Timetable } from './timetable.ts';

/** A plan while it is searched: every visit has a placement, if only a parked one, and the cost is kept current with each change. */
export class PlanState {
  readonly model: PlanModel;
  readonly timetable: Timetable;
  readonly pools: PoolStarts;
  readonly rows: RowUses;
  /** For one visit's ways at a time. */
  readonly layers: Layers;
  readonly crews: Crews;
  private readonly placements: Placement[];
  private readonly parked: readonly Placement[];

  constructor(model: PlanModel) {
    this.model = model;
    this.timetable = new Timetable(model);
    this.pools = new PoolStarts(model, this.timetable);
    this.rows = new RowUses(model, this.timetable, this.pools);
    this.layers = new Layers(model.slots);
    this.crews = new Crews(model);
    this.parked = model.visits.map(parked);
    this.placements = [...this.parked];
    for (const placement of this.placements) this.occupy(placement);
  }

  placementOf(visit: number): Placement {
    return this.placements[visit]!;
  }

  all(): Placement[] {
    return [...this.placements];
  }

  isPlaced(visit: number): boolean {
    return this.placements[visit]!.parts.unplaced === 0;
  }

  /** Puts a placement in the place of the visit's present one. */
  put(placement: Placement): void {
    const { index } = placement.visit;
    this.vacate(this.placements[index]!);
    this.placements[index] = placement;
    this.occupy(placement);
  }

  park(visit: number): void {
    this.put(this.parked[visit]!);
  }

  restore(placements: readonly Placement[]): void {
    for (const placement of placements)
      if (this.placements[placement.visit.index] !== placement) this.park(placement.visit.index);
    for (const placement of placements) if (this.placements[placement.visit.index] !== placement) this.put(placement);
  }

  /** What one visit costs by itself. */
  ownCost(visit: number): number {
    return weighOwn(this.placements[visit]!, this.model.policy.weights);
  }

  cost(): number {
    const { weights } = this.model.policy;
    let total = 0;
    for (const placement of this.placements) total += weighOwn(placement, weights);
    for (const idle of this.rows.idle) total += idle * weights.idle;
    for (const overtime of this.rows.overtime) total += overtime * weights.overtime;
    return total;
  }

  objective(): Objective {
    const parts: Record<keyof ObjectiveParts, number> = { ...NO_COST };
    for (const { parts: own } of this.placements) {
      parts.waiting += own.waiting;
      parts.blocking += own.blocking;
      parts.overtime += own.overtime;
      parts.otherDoctor += own.otherDoctor;
      parts.toldMinutes += own.toldMinutes;
      parts.toldPersons += own.toldPersons;
      parts.unplaced += own.unplaced;
    }
    for (const idle of this.rows.idle) parts.idle += idle;
    for (const overtime of this.rows.overtime) parts.overtime += overtime;
    return weigh(parts, this.model.policy.weights);
  }

  private occupy({ uses }: Placement): void {
    for (const use of uses) {
      this.timetable.take(use.row, use.from, use.clear);
      if (this.counts(use.row)) this.rows.add(use.row, use);
      this.crews.add(use);
    }
  }

  private vacate({ uses }: Placement): void {
    for (const use of uses) {
      this.timetable.release(use.row, use.from, use.clear);
      if (this.counts(use.row)) this.rows.remove(use.row, use);
      this.crews.remove(use);
    }
  }

  private counts(row: number): boolean {
    const { idleCounts, overtimeCounts } = this.model.rows[row]!;
    return idleCounts || overtimeCounts;
  }
}

function weighOwn({ parts }: Placement, weights: PlanWeights): number {
  return (
    parts.waiting * weights.waiting +
    parts.blocking * weights.blocking +
    parts.overtime * weights.overtime +
    parts.otherDoctor * weights.otherDoctor +
    parts.toldMinutes * weights.toldMinutes +
    parts.toldPersons * weights.toldPersons +
    parts.unplaced * weights.unplaced
  );
}
