import type { Relocation } from './find-alternative.ts';
import { findAlternative, ownerOf } from './find-alternative.ts';
import { isPinned } from './grant-claims.ts';
import type { Entry, Place } from './ledger.ts';
import { collides, Ledger } from './ledger.ts';
import type { ClinicResource, LiveReservation } from './make-room-input.ts';
import type { DisplacementReason } from './room-made.ts';

/** Everything that changes while room is made on one day: where each row is, what is still wanted, and who lost a place. */
export class RoomMaking {
  readonly ledger = new Ledger();
  readonly displaced: { visitId: string; rows: LiveReservation[]; reason: DisplacementReason }[] = [];
  /** Places that shifted rows will want; nobody is moved into them. Kept by row. */
  readonly wanted = new Map<string, Place>();

  private readonly catalogue: ReadonlyMap<string, ClinicResource>;
  private readonly rows: readonly LiveReservation[];

  constructor(catalogue: readonly ClinicResource[], rows: readonly LiveReservation[]) {
    this.catalogue = new Map(catalogue.map((resource) => [resource.id, resource]));
    this.rows = rows;
  }

  /** Moves rows to the places found for them. */
  relocate(relocations: readonly Relocation[]): void {
    for (const { entry, to } of relocations) this.ledger.put({ ...entry, ...to });
  }

  /** An identical free place for an entry and what belongs to it. */
  alternativeFor(entry: Entry): Relocation[] | undefined {
    return findAlternative(this.belongingTo(entry), this.catalogue, (place) => this.isVacant(place));
  }

  /** Whether a resource is closed at a place. Closures cannot be displaced. */
  isClosed(place: Place): boolean {
    const closed = this.catalogue.get(place.resourceId)?.closed ?? [];
    return closed.some((stretch) => stretch.from < place.until && place.from < stretch.until);
  }

  /**
   * Takes a visit's unstarted steps from one step on out of the plan.
   * Shape:  rows already placed, rows still wanted; rows of a granted claim stay, for they are real.
   */
  displace(visitId: string, fromStepIndex: number, reason: DisplacementReason): void {
    const rows = this.rows.filter(
      (row) =>
        row.visitId === visitId &&
        row.stepIndex >= fromStepIndex &&
        !isPinned(row) &&
        (this.wanted.has(row.id) || this.ledger.get(row.id)?.row !== undefined),
    );
    for (const row of rows) {
      this.ledger.remove(row.id);
      this.wanted.delete(row.id);
    }
    if (rows.length > 0) this.displaced.push({ visitId, rows, reason });
  }

  // A room is moved with its fluoroscope and a nurse with all units taken, or the step would be torn apart.
  private belongingTo(entry: Entry): Entry[] {
    const owner = this.owner(entry);
    return this.ledger
      .all()
      .filter(
        (other) =>
          !other.fixed &&
          other.visitId === entry.visitId &&
          other.row?.stepId === entry.row?.stepId &&
          this.owner(other) === owner,
      );
  }

  private isVacant(place: Place): boolean {
    return (
      this.ledger.inTheWay(place).length === 0 && ![...this.wanted.values()].some((other) => collides(other, place))
    );
  }

  private owner(entry: Entry): string {
    const resource = this.catalogue.get(entry.resourceId);
    return resource ? ownerOf(resource) : entry.resourceId;
  }
}
