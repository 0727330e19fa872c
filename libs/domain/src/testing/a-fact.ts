import type { Corrected, Fact, Happening } from '../visit/fact.ts';
import type { Actor, Instant } from '../visit/vocabulary.ts';
import { anActor } from './an-actor.ts';

/** A happening put on record; without `id` it is named after what happened and when. */
export const aFact = (happening: Happening, at: Instant, by: Actor = anActor('doctor'), id?: string): Fact => ({
  ...happening,
  at,
  by,
  id: id ?? `${happening.type}@${at}`,
});

/** A correction of an earlier fact. */
export const aCorrection = (factId: string, at: Instant, by: Actor = anActor('doctor')): Corrected => ({
  type: 'corrected',
  id: `corrected-${factId}`,
  factId,
  reason: 'tapped on the wrong patient',
  at,
  by,
});
