import type { Bits } from './bits.ts';
import { add, has, join, keep, noBits } from './bits.ts';
import type { NeedModel, OwnerModel, PlanModel } from './plan-model.ts';
import type { Timetable } from './timetable.ts';

/** More than any need asks for. */
const MOST_UNITS = 16;

interface Known {
  readonly starts: Bits;
  asOf: number;
}

/** When a need could be answered by each owner and by a whole pool, remembered until one of their rows changes. Shape: sets of slots, not the caller's to change. */
export class PoolStarts {
  private readonly ofPools: readonly Known[][];
  private readonly ofOwners: readonly Known[][];
  private readonly timetable: Timetable;
  private readonly model: PlanModel;
  private readonly count: Uint8Array;

  constructor(model: PlanModel, timetable: Timetable) {
    this.model = model;
    this.timetable = timetable;
    this.ofPools = Array.from({ length: model.pools }, () => []);
    this.ofOwners = Array.from({ length: model.owners }, () => []);
    this.count = new Uint8Array(model.slots);
  }

  /** The slots from which somebody has enough rows, and a device if one is needed, free for `minutes`. Units: minutes. */
  starts(need: NeedModel, minutes: number): Bits {
    const { pool } = need;
    const known = this.knownOf(this.ofPools[pool.index]!, need, minutes);
    const now = this.timetable.groupChanges[this.model.owners + pool.index]!;
    if (known.asOf === now) return known.starts;
    known.asOf = now;
    known.starts.fill(0);
    for (const owner of pool.owners) join(known.starts, this.ofOwner(owner, need, minutes));
    return known.starts;
  }

  /** The same of one owner. Units: minutes. */
  ofOwner(owner: OwnerModel, need: NeedModel, minutes: number): Bits {
    const known = this.knownOf(this.ofOwners[owner.index]!, need, minutes);
    const now = this.timetable.groupChanges[owner.index]!;
    if (known.asOf === now) return known.starts;
    known.asOf = now;
    this.findRows(owner, need, minutes, known.starts);
    if (need.device) this.keepDevices(owner, minutes, known.starts);
    return known.starts;
  }

  private findRows({ rows }: OwnerModel, { units }: NeedModel, minutes: number, starts: Bits): void {
    starts.fill(units === 'all' ? 0xffffffff : 0);
    if (units === 'all') for (const row of rows) keep(starts, this.timetable.starts(row, minutes));
    else if (units === 1) for (const row of rows) join(starts, this.timetable.starts(row, minutes));
    else this.findSeveral(rows, units, minutes, starts);
  }

  private findSeveral(rows: readonly number[], units: number, minutes: number, starts: Bits): void {
    this.count.fill(0);
    for (const row of rows) {
      const free = this.timetable.starts(row, minutes);
      for (let slot = 0; slot < this.count.length; slot++) if (has(free, slot)) this.count[slot]! += 1;
    }
    for (let slot = 0; slot < this.count.length; slot++) if (this.count[slot]! >= units) add(starts, slot);
  }

  private keepDevices({ devices }: OwnerModel, minutes: number, starts: Bits): void {
    const [only] = devices;
    if (devices.length === 1 && only !== undefined) {
      keep(starts, this.timetable.starts(only, minutes));
      return;
    }
    const some = noBits(this.model.slots);
    for (const device of devices) join(some, this.timetable.starts(device, minutes));
    keep(starts, some);
  }

  private knownOf(all: Known[], { units }: NeedModel, minutes: number): Known {
    const key = minutes * MOST_UNITS + (units === 'all' ? 0 : units);
    return (all[key] ??= { starts: noBits(this.model.slots), asOf: -1 });
  }
}
