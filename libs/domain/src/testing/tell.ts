import type { Result } from '../result.ts';
import { apply } from '../visit/apply.ts';
import type { VisitFailure } from '../visit/failure.ts';
import type { Happening } from '../visit/fact.ts';
import type { Role } from '../visit/vocabulary.ts';
import type { Visit } from '../visit/visit.ts';
import { aFact } from './a-fact.ts';
import { anActor } from './an-actor.ts';
import { at } from './at.ts';

/** Tells a visit what happens, by the clock on the wall. */
export const tell = (
  visit: Visit,
  happening: Happening,
  time: string,
  by: Role = 'doctor',
): Result<Visit, VisitFailure> => apply(visit, aFact(happening, at(time), anActor(by)));

/** The same, where the test is about what follows. */
export function told(visit: Visit, happening: Happening, time: string, by: Role = 'doctor'): Visit {
  const next = tell(visit, happening, time, by);
  if (!next.ok) throw new Error(`${happening.type} was refused: ${JSON.stringify(next.error)}`);
  return next.value;
}
