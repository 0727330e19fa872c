import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { Need } from '../model/visit-template.ts';
import type { DayRows } from '../timeline/day-rows.ts';
import { merge } from '../timeline/merge.ts';
import type { Owner } from './owners.ts';
import { ownersOf } from './owners.ts';
import type { PickedRows } from './pick-rows.ts';
import { pickRows } from './pick-rows.ts';

/**
 * A day made ready for choosing concrete rooms and people: stretches merged, rows grouped by owner, and every choice of rows made only once.
 * Shape:  `doctors` are those who may treat (a doctor's skills are treatment codes), in the order of the catalogue.
 * Units:  minutes.
 */
export class DayTable {
  readonly doctors: readonly DayResource[];
  private readonly resources: readonly DayResource[];
  private readonly owners = new Map<Need, readonly Owner[]>();
  private readonly picks = new Map<Need, Map<string, PickedRows>>();

  constructor(rows: DayRows, treatment: string) {
    this.resources = rows.catalogue.rows.map((facts, row) => ({
      ...facts,
      open: rows.openOf(row),
      busy: merge(rows.busyOf(row)),
    }));
    this.doctors = this.resources.filter(
      (resource) => resource.kind === 'doctor' && resource.skills?.includes(treatment) === true,
    );
  }

  /** The rows that answer a need best; none when nobody is free. */
  rowsFor(need: Need, from: Minute, until: Minute): PickedRows {
    const picks = this.picks.get(need) ?? new Map<string, PickedRows>();
    this.picks.set(need, picks);
    const stretch = `${String(from)}-${String(until)}`;
    const picked = picks.get(stretch) ?? pickRows(this.ownersFor(need), need, from, until);
    picks.set(stretch, picked);
    return picked;
  }

  private ownersFor(need: Need): readonly Owner[] {
    const known = this.owners.get(need);
    if (known) return known;
    const owners = ownersOf(this.resources, need.kind, need.withOwn);
    this.owners.set(need, owners);
    return owners;
  }
}
