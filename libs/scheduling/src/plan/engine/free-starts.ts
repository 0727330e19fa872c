import type { Minute } from '../../model/time.ts';
import type { Bits } from './bits.ts';
import { add, has, join, keep, noBits } from './bits.ts';
import type { NeedModel, OwnerModel, TaskModel } from './plan-model.ts';
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
    for (const owner of need.owners) join(starts, this.forOwner(owner, need, minutes));
    return starts;
  }

  private forOwner(owner: OwnerModel, need: NeedModel, minutes: number): Bits {
    const starts = noBits(this.state.model.slots);
    if (need.units === 'all') {
      starts.fill(0xffffffff);
      for (const row of owner.rows) keep(starts, this.state.timetable.starts(row, minutes));
    } else if (need.units === 1) {
      for (const row of owner.rows) join(starts, this.state.timetable.starts(row, minutes));
    } else {
      this.severalRows(owner, need.units, minutes, starts);
    }
    if (need.device) {
      const devices = noBits(this.state.model.slots);
      for (const device of owner.devices) join(devices, this.state.timetable.starts(device, minutes));
      keep(starts, devices);
    }
    return starts;
  }

  private severalRows(owner: OwnerModel, units: number, minutes: number, starts: Bits): void {
    const count = new Uint8Array(this.state.model.slots);
    for (const row of owner.rows) {
      const free = this.state.timetable.starts(row, minutes);
      for (let slot = 0; slot < count.length; slot++) if (has(free, slot)) count[slot]! += 1;
    }
    for (let slot = 0; slot < count.length; slot++) if (count[slot]! >= units) add(starts, slot);
  }
}

function heldMinutes(need: NeedModel, next: TaskModel, untilNext: number): Minute {
  return need.extent === 'next-start' ? untilNext : untilNext + next.minutes;
}
