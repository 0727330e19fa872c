import type { Minute } from '../model/time.ts';
import type { RowUse } from '../plan/engine/placement.ts';
import { parked } from '../plan/engine/placement.ts';
import type { PlanModel } from '../plan/engine/plan-model.ts';

/** When each row is free again, the visits taking their turns in the order of the plan. Units: minutes. */
export class RowQueue {
  private readonly clear: Minute[];
  private readonly model: PlanModel;

  constructor(model: PlanModel) {
    this.model = model;
    this.clear = model.rows.map(() => 0);
    for (const visit of model.visits) this.follow(parked(visit).uses);
  }

  /** The first start at which all these rows are there; the planned one exactly, or one on the grid. Shape: undefined when they never all are. */
  firstStart(rows: readonly number[], earliest: Minute, planned: Minute, minutes: number): Minute | undefined {
    const { grid, policy } = this.model;
    let start = rows.reduce((latest, row) => Math.max(latest, this.clear[row]!), earliest);
    for (;;) {
      if (start !== planned) start = Math.ceil(start / grid) * grid;
      const from = start;
      const later = rows.map((row) => firstOpen(this.model.rows[row]!, from, minutes, policy.slack.overtime));
      if (later.includes(undefined)) return undefined;
      start = Math.max(start, ...later.map((one) => one!));
      if (start === from) return start;
    }
  }

  /** Notes what a visit uses by now; a row it keeps longer than before is clear later. */
  follow(uses: readonly RowUse[]): void {
    for (const use of uses) this.clear[use.row] = Math.max(this.clear[use.row]!, use.clear);
  }
}

function firstOpen(
  { resource, turnover }: PlanModel['rows'][number],
  from: Minute,
  minutes: number,
  overtime: number,
): Minute | undefined {
  const { open, busy } = resource;
  for (const [index, stretch] of open.entries()) {
    const until = stretch.until + (index === open.length - 1 ? overtime : 0);
    let start = Math.max(from, stretch.from);
    for (const taken of busy) {
      if (taken.from < start + minutes + turnover && start < taken.until) start = taken.until;
    }
    if (start + minutes <= until) return start;
  }
  return undefined;
}
