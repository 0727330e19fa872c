import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PlanProblem } from '@higaeri/scheduling';
import { clinicDayInstance } from '@higaeri/scheduling/testing/clinic-day-instance';

/** A clinic day that stays the same, with the best plan anybody has found for it and what none can cost less than. Units: weighted minutes. */
export interface FrozenInstance {
  readonly visits: number;
  readonly seed: number;
  readonly fingerprint: string;
  readonly bestKnown: number;
  readonly bound: number;
}

/** The instances of `instances.json`, and how their best plans were found. */
export function frozenInstances(): readonly FrozenInstance[] {
  const file = new URL('instances.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { instances: FrozenInstance[] }).instances;
}

/**
 * The day itself.
 * Errors: throws when the generator no longer makes the day that the best known value belongs to.
 */
export function problemOf({ visits, seed, fingerprint }: FrozenInstance): PlanProblem {
  const problem = clinicDayInstance({ visits, seed });
  const made = createHash('sha256').update(JSON.stringify(problem)).digest('hex').slice(0, fingerprint.length);
  if (made !== fingerprint) {
    throw new Error(
      `The day of ${visits} visits, seed ${seed}, has changed: find its best plan again and note it in instances.json with the fingerprint ${made}.`,
    );
  }
  return problem;
}
