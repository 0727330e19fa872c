import type { DayResource } from '../../model/resource.ts';
import type { Need } from '../../model/visit-template.ts';
import { ownersOf } from '../../search/owners.ts';
import type { Alike } from './alike.ts';
import type { OwnerModel, PoolModel } from './plan-model.ts';

/** Finds out once who can answer a need, and counts owners and pools while it does. */
export class Pools {
  private readonly resources: readonly DayResource[];
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly alike: Alike;
  private readonly known = new Map<string, PoolModel>();
  private count = 0;

  constructor(resources: readonly DayResource[], rowOf: ReadonlyMap<string, number>, alike: Alike) {
    this.resources = resources;
    this.rowOf = rowOf;
    this.alike = alike;
  }

  get owners(): number {
    return this.count;
  }

  /** Those who can answer a need, or only the rows it is pinned to. */
  of({ kind, withOwn, units }: Need, pinned: readonly string[]): PoolModel {
    const key = `${kind} ${withOwn ?? ''} ${String(units)} ${pinned.toSorted().join(' ')}`;
    const known = this.known.get(key);
    if (known) return known;
    const all = ownersOf(this.resources, kind, withOwn)
      .map(({ rows, devices }) => ({
        rows: this.places(pinned.length === 0 ? rows : rows.filter((row) => pinned.includes(row.id))),
        devices: this.places(devices),
      }))
      .filter(({ rows }) => rows.length > 0);
    const owners = this.alike.together(all, units).map((owner): OwnerModel => ({ index: this.count++, ...owner }));
    const pool = { index: this.known.size, owners };
    this.known.set(key, pool);
    return pool;
  }

  get size(): number {
    return this.known.size;
  }

  /** Per row the owners and, counted on behind them, the pools it belongs to. */
  watchers(): readonly (readonly number[])[] {
    const watchers: number[][] = Array.from({ length: this.resources.length + this.alike.rows.length }, () => []);
    for (const { index, owners } of this.known.values()) {
      for (const owner of owners)
        for (const row of [...owner.rows, ...owner.devices]) watchers[row]!.push(owner.index, this.count + index);
    }
    return watchers;
  }

  private places(list: readonly DayResource[]): number[] {
    return list.map((row) => this.rowOf.get(row.id)!);
  }
}
