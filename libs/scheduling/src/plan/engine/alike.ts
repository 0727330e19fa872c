import type { DayResource, ResourceKind } from '../../model/resource.ts';
import { IDLE_COSTS } from '../objective/idle.ts';
import type { AlikeRows, OwnerModel } from './plan-model.ts';

type Rows = Omit<OwnerModel, 'index'>;

/**
 * Finds the rooms and people that are all the same to a plan and counts them together.
 * Shape:  the rows it makes stand behind the day's own. Not alike: who costs something when idle, who has somebody already or is asked for by name (`fixed`), rooms with devices, the kinds in `apart`.
 */
export class Alike {
  readonly rows: AlikeRows[] = [];
  private readonly resources: readonly DayResource[];
  private readonly fixed: ReadonlySet<number>;
  private readonly apart: ReadonlySet<ResourceKind>;
  private readonly known = new Map<string, Readonly<Record<AlikeRows['part'], number>>>();

  constructor(resources: readonly DayResource[], fixed: ReadonlySet<number>, apart: ReadonlySet<ResourceKind>) {
    this.resources = resources;
    this.fixed = fixed;
    this.apart = apart;
  }

  /** The same owners, those that are alike as one. */
  together(owners: readonly Rows[], units: number | 'all'): Rows[] {
    if (units !== 'all' && units !== 1) return [...owners];
    const groups = new Map<string, Rows[]>();
    for (const owner of owners) {
      const key = this.keyOf(owner);
      groups.set(key, [...(groups.get(key) ?? []), owner]);
    }
    return [...groups].flatMap(([key, group]) =>
      group.length === 1
        ? group
        : [{ rows: [this.rowFor(key, group)[units === 'all' ? 'whole' : 'unit']], devices: [] }],
    );
  }

  private keyOf({ rows, devices }: Rows): string {
    const own = rows.map((row) => this.resources[row]!);
    const kinds = new Set(
      own.map(({ kind, open, busy, turnoverMinutes }) => JSON.stringify({ kind, open, busy, turnoverMinutes })),
    );
    const isApart =
      devices.length > 0 ||
      kinds.size !== 1 ||
      rows.some((row) => this.fixed.has(row)) ||
      own.some(({ kind }) => IDLE_COSTS.has(kind) || this.apart.has(kind));
    return isApart ? rows.join(' ') : `${String(rows.length)} ${[...kinds].join('')}`;
  }

  private rowFor(key: string, group: readonly Rows[]): Readonly<Record<AlikeRows['part'], number>> {
    const known = this.known.get(key);
    if (known) return known;
    const places = group.map(({ rows }) => rows);
    const whole = this.resources.length + this.rows.length;
    const isCrew = places[0]!.length > 1;
    const unit = isCrew ? whole + 1 : whole;
    this.rows.push({ places, part: 'whole', partner: isCrew ? unit : undefined });
    if (isCrew) this.rows.push({ places, part: 'unit', partner: whole });
    const made = { whole, unit };
    this.known.set(key, made);
    return made;
  }
}
