import type { DayResource } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import { turnoverOf } from './turnover.ts';

/** What is true of a resource on every day. */
export type ResourceFacts = Omit<DayResource, 'open' | 'busy'>;

/**
 * The resources of a clinic, each known by its row number.
 * Shape:  days with the same resources share one catalogue.
 * Units:  `turnovers` are minutes, 0 for people.
 */
export class Catalogue {
  readonly rows: readonly ResourceFacts[];
  readonly turnovers: readonly Minute[];
  private readonly rowOfId: ReadonlyMap<string, number>;

  constructor(resources: readonly ResourceFacts[]) {
    this.rows = resources.map(factsOf);
    this.turnovers = resources.map(turnoverOf);
    this.rowOfId = new Map(resources.map(({ id }, row) => [id, row]));
  }

  rowOf(id: string): number | undefined {
    return this.rowOfId.get(id);
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
