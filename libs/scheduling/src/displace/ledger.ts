import type { LiveReservation } from './make-room-input.ts';

/** Where a row is at this point of the calculation. Units: the caller's. */
export interface Place {
  readonly resourceId: string;
  readonly from: number;
  readonly until: number;
}

/** A placed row: a live reservation, or a claim that has no row yet. */
export interface Entry extends Place {
  readonly id: string;
  readonly visitId: string;
  readonly row?: LiveReservation;
  readonly fixed: boolean;
}

/** Whether two places collide. Shape: half-open, and an empty stretch collides with nothing, as in the database. */
export function collides(a: Place, b: Place): boolean {
  return a.resourceId === b.resourceId && a.from < b.until && b.from < a.until && a.from < a.until && b.from < b.until;
}

/** By code unit, the same on every machine. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day's live rows by resource while room is being made. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();
  private readonly byResource = new Map<string, Set<string>>();

  put(entry: Entry): void {
    this.remove(entry.id);
    this.entries.set(entry.id, entry);
    const here = this.byResource.get(entry.resourceId) ?? new Set<string>();
    this.byResource.set(entry.resourceId, here.add(entry.id));
  }

  remove(id: string): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    this.byResource.get(entry.resourceId)?.delete(id);
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  all(): Entry[] {
    return [...this.entries.values()];
  }

  /** The rows in the way of a place, earliest first and always in the same order. */
  inTheWay(place: Place, except?: string): Entry[] {
    return [...(this.byResource.get(place.resourceId) ?? [])]
      .map((id) => this.entries.get(id))
      .filter((entry): entry is Entry => entry !== undefined && entry.id !== except && collides(entry, place))
      .sort((a, b) => a.from - b.from || compareIds(a.id, b.id));
  }
}
