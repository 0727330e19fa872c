import { later, plusMinutes } from '../visit/time-order.ts';
import { stepOf } from '../visit/steps.ts';
import type { Visit } from '../visit/visit.ts';
import type { Instant } from '../visit/vocabulary.ts';
import { latestOf, observationsSince } from './observed.ts';

const WATCHED = ['in-procedure', 'awaiting-room', 'in-recovery', 'in-review'];

/**
 * When the next observation is due.
 * Shape:  `null` outside procedure and recovery; the arrival itself is due at once; sedated patients are watched closely until seen awake.
 * Units:  UTC instant; intervals come from the clinic's policy in whole minutes.
 * Source: clinic.md "Observations start with the procedure (every 5 min while sedated); in recovery on arrival, every 5 min until awake, then on a schedule".
 */
export function nextObservationDue(visit: Visit): Instant | null {
  const watchedSince = visit.recovery?.startedAt ?? stepOf(visit, 'procedure')?.startedAt ?? null;
  if (watchedSince === null || !WATCHED.includes(visit.stage)) return null;
  const taken = observationsSince(visit, watchedSince);
  const last = taken.at(-1);
  if (last === undefined) return watchedSince;
  const awake = visit.recovery !== null && latestOf(taken, 'awake') === true;
  const closely = visit.requirements.sedation && !awake;
  const every = closely ? visit.policy.sedatedObservationEveryMinutes : visit.policy.observationEveryMinutes;
  return later(watchedSince, plusMinutes(last.at, every));
}
