import type { Bits } from './bits.ts';
import { keep, noBits } from './bits.ts';
import type { NeedModel, TaskModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/** Whether a need keeps its rows until a later step. */
export const isHeld = ({ extent }: NeedModel): boolean => extent !== 'step';

/** When the steps of one visit could begin to keep what they keep, as things stand; asked once for all of its doctors. Shape: sets of slots. */
export class HeldStarts {
  private readonly state: PlanState;
  private readonly known = new Map<TaskModel, (Bits | undefined)[]>();

  constructor(state: PlanState) {
    this.state = state;
  }

  /** The starts of a task at which everything it keeps is free until the next one begins `slots` later, or has ended. */
  of(task: TaskModel, next: TaskModel, slots: number): Bits {
    const all = this.known.get(task) ?? [];
    this.known.set(task, all);
    return (all[slots] ??= this.find(task, next, slots));
  }

  private find(task: TaskModel, next: TaskModel, slots: number): Bits {
    const { model, pools } = this.state;
    const starts = noBits(model.slots).fill(0xffffffff);
    const untilNext = slots * model.grid;
    for (const need of task.needs.filter(isHeld))
      keep(starts, pools.starts(need, need.extent === 'next-start' ? untilNext : untilNext + next.minutes));
    return starts;
  }
}
