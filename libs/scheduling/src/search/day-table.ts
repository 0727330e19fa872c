import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { Need } from '../model/visit-template.ts';
import type { DayRows } from '../timeline/day-rows.ts';
import { merge } from '../timeline/merge.ts';
import type { Owner } from './owners.ts';
import type { PickedRows } from './pick-rows.ts';
import { pickRows } from './pick-rows.ts';

const LONGEST_DAY = 2048;

/**
 * A day made ready for choosing concrete rooms and people: stretches merged, rows grouped by owner, and every choice of rows made only once.
 * Units:  minutes.
 */
export class DayTable {
  private readonly resources: readonly DayResource[];
  private readonly rows: DayRows;
  private readonly needs = new Map<Need, NeedTable>();
  private readonly doctors = new Map<string, readonly DayResource[]>();

  constructor(rows: DayRows) {
    this.rows = rows;
    this.resources = rows.catalogue.rows.map((facts, row) => ({
      ...facts,
      open: rows.openOf(row),
      busy: merge(rows.busyOf(row)),
    }));
  }

  /** Who may treat (a doctor's skills are treatment codes), in the order of the catalogue. */
  doctorsFor(treatment: string): readonly DayResource[] {
    const known = this.doctors.get(treatment);
    if (known) return known;
    const doctors = this.resources.filter(({ kind, skills }) => kind === 'doctor' && skills?.includes(treatment));
    this.doctors.set(treatment, doctors);
    return doctors;
  }

  /** The rows that answer a need best; none when nobody is free. */
  rowsFor(need: Need, from: Minute, until: Minute): PickedRows {
    const { owners, picks } = this.tableFor(need);
    const stretch = from * LONGEST_DAY + until;
    const known = picks.get(stretch);
    if (known) return known;
    const picked = pickRows(owners, need, from, until);
    picks.set(stretch, picked);
    return picked;
  }

  private tableFor(need: Need): NeedTable {
    const known = this.needs.get(need);
    if (known) return known;
    const listed = (rows: readonly { readonly row: number }[]): DayResource[] =>
      rows.map(({ row }) => this.resources[row]!);
    const owners = this.rows.catalogue
      .ownersFor(need)
      .map((owner) => ({ id: owner.id, rows: listed(owner.rows), devices: listed(owner.devices) }));
    const table = { owners, picks: new Map<number, PickedRows>() };
    this.needs.set(need, table);
    return table;
  }
}

interface NeedTable {
  readonly owners: readonly Owner[];
  readonly picks: Map<number, PickedRows>;
}
