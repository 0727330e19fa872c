import { isLiveRow, type Reservation } from './reservation.ts';

/** What has to be written. */
export interface TableChanges {
  readonly removed: readonly string[];
  readonly changed: readonly Reservation[];
  readonly added: readonly Reservation[];
}

/** The reservation rows of a day in memory, under the day's lock: what is decided here is written as one. */
export class DayTable {
  private readonly read: ReadonlyMap<string, Reservation>;
  private readonly rows: Map<string, Reservation>;

  constructor(rows: readonly Reservation[]) {
    this.read = new Map(rows.map((row) => [row.id, row]));
    this.rows = new Map(this.read);
  }

  ofVisit(visitId: string): Reservation[] {
    return [...this.rows.values()].filter((row) => row.visitId === visitId);
  }

  /** Everything inside the constraint. */
  live(): Reservation[] {
    return [...this.rows.values()].filter(isLiveRow);
  }

  get(id: string): Reservation | undefined {
    return this.rows.get(id);
  }

  /** How a row was when the table was read. */
  original(id: string): Reservation | undefined {
    return this.read.get(id);
  }

  /** All rows as they were read. */
  before(): Reservation[] {
    return [...this.read.values()];
  }

  put(row: Reservation): void {
    this.rows.set(row.id, row);
  }

  remove(id: string): void {
    this.rows.delete(id);
  }

  /** Live rows of a resource that overlap a stretch, earliest first. */
  inTheWay(resourceId: string, from: number, until: number): Reservation[] {
    return this.live()
      .filter((row) => row.resourceId === resourceId && row.from < until && from < row.until)
      .sort((a, b) => a.from - b.from);
  }

  isVacant(resourceId: string, from: number, until: number): boolean {
    return this.inTheWay(resourceId, from, until).length === 0;
  }

  changes(): TableChanges {
    const now = [...this.rows.values()];
    return {
      removed: [...this.read.keys()].filter((id) => !this.rows.has(id)),
      changed: now.filter((row) => this.read.has(row.id) && !isSame(row, this.read.get(row.id))),
      added: now.filter((row) => !this.read.has(row.id)),
    };
  }
}

function isSame(a: Reservation, b: Reservation | undefined): boolean {
  return (
    a.resourceId === b?.resourceId &&
    a.from === b.from &&
    a.until === b.until &&
    a.state === b.state &&
    a.endedAt === b.endedAt &&
    a.turnoverMinutes === b.turnoverMinutes
  );
}
