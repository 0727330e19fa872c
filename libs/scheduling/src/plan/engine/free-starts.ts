import type { Minute } from '../../model/time.ts';
import type { Bits } from './bits.ts';
import { add, join, keep, noBits } from './bits.ts';
import type { NeedModel, TaskModel } from './plan-model.ts';
import type { PlanState } from './plan-state.ts';

/**
 * When the steps of one visit could start, as things stand: everything asked once and remembered until the plan changes.
 * Shape:  sets of slots. Units: minutes.
 */
export class FreeStarts {
  private readonly state: PlanState;
  private readonly short = new Map<TaskModel, Bits>();
  private readonly long = new Map<TaskModel, (Bits | undefined)[]>();

  constructor(state: PlanState) {
    this.state = state;
  }

  /** The starts at which everybody and everything but doctors is there for the step itself. */
  forTask(task: TaskModel): Bits {
    const known = this.short.get(task);
    if (known) return known;
    const starts = this.window(task);
    for (const need of task.needs) if (need.extent === 'step') keep(starts, this.forNeed(need, task.minutes));
    this.short.set(task, starts);
    return starts;
  }

  /** The starts at which what a step keeps is free long enough for the next step to begin `slots` later. */
  forHold(task: TaskModel, next: TaskModel, slots: number): Bits {
    const known = this.long.get(task) ?? [];
    this.long.set(task, known);
    const found = known[slots];
    if (found) return found;
    const starts = noBits(this.state.model.slots).fill(0xffffffff);
    for (const need of task.needs) {
      if (need.extent !== 'step')
        keep(starts, this.forNeed(need, heldMinutes(need, next, slots * this.state.model.grid)));
    }
    known[slots] = starts;
    return starts;
  }

  forDoctor(doctor: number, minutes: number): Bits {
    return this.state.timetable.starts(doctor, minutes);
  }

  forAnyDoctor(doctors: readonly number[], minutes: number): Bits {
    const any = noBits(this.state.model.slots);
    for (const doctor of doctors) join(any, this.forDoctor(doctor, minutes));
    return any;
  }

  private window({ earliest, latestStart }: TaskModel): Bits {
    const { grid, slots } = this.state.model;
    const starts = noBits(slots);
    const last = Math.min(slots - 1, Math.floor(latestStart / grid));
    for (let slot = Math.max(0, Math.ceil(earliest / grid)); slot <= last; slot++) add(starts, slot);
    return starts;
  }

  private forNeed(need: NeedModel, minutes: number): Bits {
    const starts = noBits(this.state.model.slots);
    for (const owner of need.owners) join(starts, this.state.owners.starts(owner, need, minutes));
    return starts;
  }
}

function heldMinutes(need: NeedModel, next: TaskModel, untilNext: number): Minute {
  return need.extent === 'next-start' ? untilNext : untilNext + next.minutes;
}
