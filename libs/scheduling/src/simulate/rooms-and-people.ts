import type { ResourceKind } from '../model/resource.ts';
import { RESOURCE_KINDS } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import { turnoverOf } from '../timeline/turnover.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';

/** Later than any day; of a row that somebody uses, or of a lunch that is over. */
export const LATER = 1_000_000;
const NONE = -1;

/** Rows that stand next to each other. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/**
 * Which row of the clinic is free when.
 * Shape:  rows are numbers, sorted by kind and owner, free from their first opening on. A person's lunch begins at its time or with the end of the step it is late for. Reused from day to day.
 * Units:  minutes since midnight.
 */
export class RoomsAndPeople {
  readonly ids: readonly string[];
  /** Minutes of use of each kind, all its rows together. */
  readonly used = new Float64Array(RESOURCE_KINDS.length);
  private readonly kinds: ReadonlyMap<ResourceKind, Stretch>;
  private readonly owners: readonly Stretch[];
  private readonly units: (readonly number[])[];
  private readonly kindOf: Uint8Array;
  private readonly turnover: Int32Array;
  private readonly comesAt: Int32Array;
  private readonly lunchFrom: Int32Array;
  private readonly lunchMinutes: Int32Array;
  private readonly freeAt: Int32Array;
  private readonly lunchAt: Int32Array;
  private readonly takenAt: Int32Array;

  constructor({ resources }: SimulatedClinic) {
    const rows = [...resources].sort((a, b) => RESOURCE_KINDS.indexOf(a.kind) - RESOURCE_KINDS.indexOf(b.kind));
    this.ids = rows.map(({ id }) => id);
    this.kindOf = Uint8Array.from(rows.map(({ kind }) => RESOURCE_KINDS.indexOf(kind)));
    this.turnover = Int32Array.from(rows.map(turnoverOf));
    this.comesAt = Int32Array.from(rows.map(({ open }) => open[0]?.from ?? LATER));
    this.lunchFrom = Int32Array.from(rows.map(({ open }) => (open.length > 1 ? open[0]!.until : LATER)));
    this.lunchMinutes = Int32Array.from(rows.map(({ open }) => (open.length > 1 ? open[1]!.from - open[0]!.until : 0)));
    this.kinds = new Map(
      RESOURCE_KINDS.map((kind) => [
        kind,
        stretchOf(
          rows.map((row) => (row.kind === kind ? kind : '')),
          kind,
        ),
      ]),
    );
    const owners = rows.map((row) => (row.kind === 'nurse' ? (row.unitOf ?? row.id) : ''));
    this.owners = [...new Set(owners)].filter(Boolean).map((owner) => stretchOf(owners, owner));
    this.units = [];
    for (const { first, end } of this.owners)
      this.units[first] = Array.from({ length: end - first }, (_, unit) => first + unit);
    this.freeAt = new Int32Array(rows.length);
    this.lunchAt = new Int32Array(rows.length);
    this.takenAt = new Int32Array(rows.length);
  }

  open(): void {
    this.freeAt.set(this.comesAt);
    this.lunchAt.set(this.lunchFrom);
    this.used.fill(0);
  }

  /** A free row of this kind, or −1. */
  free(kind: ResourceKind, now: Minute): number {
    const { first, end } = this.kinds.get(kind)!;
    for (let row = first; row < end; row++) if (this.isFree(row, now)) return row;
    return NONE;
  }

  /** The first unit of a nurse who is free with all of them, or −1. */
  freeNurse(now: Minute): number {
    for (const { first, end } of this.owners) {
      let row = first;
      while (row < end && this.isFree(row, now)) row++;
      if (row === end) return first;
    }
    return NONE;
  }

  /** All units of the nurse whose first one this is. */
  unitsOf(first: number): readonly number[] {
    return this.units[first]!;
  }

  isFree(row: number, now: Minute): boolean {
    if (this.freeAt[row]! > now) return false;
    if (this.lunchAt[row]! > now) return true;
    this.freeAt[row] = Math.max(this.freeAt[row]!, this.lunchAt[row]!) + this.lunchMinutes[row]!;
    this.lunchAt[row] = LATER;
    return this.freeAt[row] <= now;
  }

  take(row: number, now: Minute): void {
    this.freeAt[row] = LATER;
    this.takenAt[row] = now;
  }

  release(row: number, now: Minute): void {
    this.freeAt[row] = now + this.turnover[row]!;
    const kind = this.kindOf[row]!;
    this.used[kind] = this.used[kind]! + now - this.takenAt[row]!;
  }

  /** The next moment at which a row is free again, or `LATER`. */
  nextFree(now: Minute): Minute {
    let next = LATER;
    for (let row = 0; row < this.freeAt.length; row++) {
      const free = this.freeAt[row]!;
      if (free > now && free < next) next = free;
    }
    return next;
  }
}

function stretchOf(names: readonly string[], name: string): Stretch {
  return { first: Math.max(0, names.indexOf(name)), end: names.lastIndexOf(name) + 1 };
}
