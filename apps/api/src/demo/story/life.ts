import {
  apply,
  book,
  type Actor,
  type BookedFact,
  type Fact,
  type Happening,
  type HistoryEntry,
  type Stage,
  type Visit,
} from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';

/** What is told of a visit: when, by whom, and what, seen from the visit as it stands then (null: nothing after all). Units: milliseconds since the epoch. */
export interface Moment {
  readonly at: number;
  readonly by: Actor;
  readonly what: Happening | ((visit: Visit) => Happening | null);
}

export interface Lived {
  readonly before: Visit;
  readonly after: Visit;
  readonly fact: Fact;
}

export interface LivedEntry {
  readonly entry: HistoryEntry;
  readonly before: Stage | null;
  readonly after: Stage;
}

/** One visit of the demo, fact by fact. */
export class Life {
  visit: Visit;
  readonly entries: LivedEntry[] = [];
  /** What is already in the database; 0 for a visit that is new. */
  readonly knownVersion: number;
  story: readonly Moment[] = [];

  private constructor(visit: Visit, knownVersion: number) {
    this.visit = visit;
    this.knownVersion = knownVersion;
  }

  static begin(fact: BookedFact): Life {
    const life = new Life(book(fact), 0);
    life.entries.push({ entry: fact, before: null, after: life.visit.stage });
    return life;
  }

  static goOn(visit: Visit, version: number): Life {
    return new Life(visit, version);
  }

  get version(): number {
    return this.knownVersion + this.entries.length;
  }

  /** Errors: throws when the story breaks a rule of the domain: then the story is wrong. */
  live({ at, by, what }: Moment): Lived | null {
    const before = this.visit;
    const happening = typeof what === 'function' ? what(before) : what;
    if (!happening) return null;
    const fact: Fact = { id: newId(), at: new Date(at).toISOString(), by, ...happening };
    const result = apply(before, fact);
    if (!result.ok)
      throw new Error(
        `The demo's story broke a rule: ${fact.type} of a ${before.stage} visit, ${JSON.stringify(result.error)}`,
      );
    this.visit = result.value;
    this.entries.push({ entry: fact, before: before.stage, after: result.value.stage });
    return { before, after: result.value, fact };
  }
}
