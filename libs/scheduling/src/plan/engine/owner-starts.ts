import type { Bits } from './bits.ts';
import { add, has, join, keep, noBits } from './bits.ts';
import type { NeedModel, OwnerModel } from './plan-model.ts';
import type { Timetable } from './timetable.ts';

interface Known {
  readonly starts: Bits;
  asOf: number;
}

/** When each owner could answer a need, remembered until one of the owner's rows changes. */
export class OwnerStarts {
  private readonly known = new Map<OwnerModel, Map<number, Known>>();
  private readonly timetable: Timetable;
  private readonly slots: number;

  constructor(timetable: Timetable, slots: number) {
    this.timetable = timetable;
    this.slots = slots;
  }

  /** The slots from which enough rows of one owner, and a device if one is needed, are free for `minutes`. Shape: not the caller's to change. Units: minutes. */
  starts(owner: OwnerModel, need: NeedModel, minutes: number): Bits {
    const known = this.knownOf(owner, minutes * 8 + (need.units === 'all' ? 0 : need.units));
    const now = this.changesOf(owner);
    if (known.asOf === now) return known.starts;
    known.asOf = now;
    this.findRows(owner, need, minutes, known.starts);
    if (need.device) {
      const devices = noBits(this.slots);
      for (const device of owner.devices) join(devices, this.timetable.starts(device, minutes));
      keep(known.starts, devices);
    }
    return known.starts;
  }

  private findRows({ rows }: OwnerModel, { units }: NeedModel, minutes: number, starts: Bits): void {
    starts.fill(units === 'all' ? 0xffffffff : 0);
    if (units === 'all') for (const row of rows) keep(starts, this.timetable.starts(row, minutes));
    else if (units === 1) for (const row of rows) join(starts, this.timetable.starts(row, minutes));
    else this.findSeveral(rows, units, minutes, starts);
  }

  private findSeveral(rows: readonly number[], units: number, minutes: number, starts: Bits): void {
    const count = new Uint8Array(this.slots);
    for (const row of rows) {
      const free = this.timetable.starts(row, minutes);
      for (let slot = 0; slot < count.length; slot++) if (has(free, slot)) count[slot]! += 1;
    }
    for (let slot = 0; slot < count.length; slot++) if (count[slot]! >= units) add(starts, slot);
  }

  private knownOf(owner: OwnerModel, key: number): Known {
    const ofOwner = this.known.get(owner) ?? new Map<number, Known>();
    this.known.set(owner, ofOwner);
    const known = ofOwner.get(key) ?? { starts: noBits(this.slots), asOf: -1 };
    ofOwner.set(key, known);
    return known;
  }

  private changesOf({ rows, devices }: OwnerModel): number {
    let changes = 0;
    for (const row of rows) changes += this.timetable.changes[row]!;
    for (const device of devices) changes += this.timetable.changes[device]!;
    return changes;
  }
}
