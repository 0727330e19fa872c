import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { Need } from '../model/visit-template.ts';
import type { Owner } from '../search/owners.ts';
import { ownersOf } from '../search/owners.ts';
import { turnoverOf } from './turnover.ts';

/** What is true of a resource on every day. */
export type ResourceFacts = Omit<DayResource, 'open' | 'busy'>;

/** A resource with its row number. */
export type CatalogueRow = ResourceFacts & { readonly row: number };

/**
 * The resources of a clinic, each known by its row number.
 * Shape:  days with the same resources share one catalogue.
 * Units:  `turnovers` are minutes, 0 for people.
 */
export class Catalogue {
  readonly rows: readonly CatalogueRow[];
  readonly turnovers: readonly Minute[];
  private readonly rowOfId: ReadonlyMap<string, number>;
  private readonly owners = new Map<string, readonly Owner<CatalogueRow>[]>();

  constructor(resources: readonly ResourceFacts[]) {
    this.rows = resources.map((facts, row) => ({ ...factsOf(facts), row }));
    this.turnovers = resources.map(turnoverOf);
    this.rowOfId = new Map(resources.map(({ id }, row) => [id, row]));
  }

  rowOf(id: string): number | undefined {
    return this.rowOfId.get(id);
  }

  /** Who could answer a need, in the order of the catalogue. */
  ownersFor({ kind, withOwn }: Pick<Need, 'kind' | 'withOwn'>): readonly Owner<CatalogueRow>[] {
    const key = `${kind} ${withOwn ?? ''}`;
    const owners = this.owners.get(key) ?? ownersOf(this.rows, kind, withOwn);
    this.owners.set(key, owners);
    return owners;
  }

  /** Whether these resources are the ones of this catalogue, in its order. */
  lists(resources: readonly ResourceFacts[]): boolean {
    return (
      resources.length === this.rows.length && resources.every((resource, row) => alike(resource, this.rows[row]!))
    );
  }
}

function factsOf({ id, kind, turnoverMinutes, skills, unitOf }: ResourceFacts): ResourceFacts {
  return { id, kind, turnoverMinutes, ...(skills && { skills }), ...(unitOf !== undefined && { unitOf }) };
}

function alike(a: ResourceFacts, b: ResourceFacts): boolean {
  const skills = a.skills === b.skills || a.skills?.join() === b.skills?.join();
  return (
    a.id === b.id && a.kind === b.kind && a.unitOf === b.unitOf && a.turnoverMinutes === b.turnoverMinutes && skills
  );
}
