import type { ClinicDay } from '../model/clinic-day.ts';
import type { DayResource } from '../model/resource.ts';
import type { Interval, Minute } from '../model/time.ts';
import type { Need } from '../model/visit-template.ts';
import { merge } from '../timeline/merge.ts';
import type { Owner } from './owners.ts';
import { ownersOf } from './owners.ts';
import type { PickedRows } from './pick-rows.ts';
import { pickRows } from './pick-rows.ts';

/**
 * A day made ready for one search: stretches merged and in order, rows grouped by owner, and every choice of rows made only once.
 * Shape:  `doctors` are those who may treat (a doctor's skills are treatment codes), in the order of the catalogue.
 * Units:  minutes.
 */
export class DayTable {
  readonly date: string;
  readonly from: Minute;
  readonly patientBusy: readonly Interval[];
  readonly closing: Minute;
  readonly doctors: readonly DayResource[];
  private readonly resources: readonly DayResource[];
  private readonly owners = new Map<Need, readonly Owner[]>();
  private readonly picks = new Map<Need, Map<string, PickedRows>>();

  constructor(day: ClinicDay, treatment: string) {
    this.date = day.date;
    this.from = day.from;
    this.patientBusy = merge(day.patientBusy ?? []);
    this.resources = day.resources.map((resource) => ({
      ...resource,
      open: merge(resource.open),
      busy: merge(resource.busy),
    }));
    this.closing = Math.max(0, ...this.resources.map((resource) => resource.open.at(-1)?.until ?? 0));
    this.doctors = this.resources.filter(
      (resource) => resource.kind === 'doctor' && resource.skills?.includes(treatment) === true,
    );
  }

  /** Who could answer a need, in the order of the catalogue. */
  ownersFor(need: Need): readonly Owner[] {
    const known = this.owners.get(need);
    if (known) return known;
    const owners = ownersOf(this.resources, need.kind, need.withOwn);
    this.owners.set(need, owners);
    return owners;
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
}
