import type { Screening } from '../gates/records.ts';
import { ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import type { FactOf } from './fact.ts';
import { moveAlong } from './move-along.ts';
import type { Visit } from './visit.ts';

type Recorded = FactOf<'screening-recorded'>;

const ANSWERS = ['pacemaker', 'implants', 'metalInEye'] as const satisfies readonly (keyof Screening)[];

/** The scanner is cleared by a radiographer or doctor; anybody else's record keeps that word while the answers are unchanged. */
function mriClearedBy(visit: Visit, { screening, by }: Recorded): boolean {
  if (by.roles.includes('radiographer') || by.roles.includes('doctor')) return screening.mriCleared;
  const before = visit.screening;
  return before !== null && before.mriCleared && ANSWERS.every((answer) => before[answer] === screening[answer]);
}

/**
 * The answers before imaging: what must not come near the magnet, and pregnancy before X-ray and fluoroscopy.
 * Shape:  any stage before an end, which stays; `mriCleared` counts from a radiographer or doctor only.
 * Errors: `wrong-stage`; `time-out-of-order` before the booking.
 * Source: clinic.md "Before imaging".
 */
export function recordScreening(visit: Visit, fact: Recorded): Result<Visit, VisitFailure> {
  const moved = moveAlong(visit, fact);
  if (!moved.ok) return moved;
  const screening = {
    ...fact.screening,
    mriCleared: mriClearedBy(visit, fact),
    recordedBy: fact.by,
    recordedAt: fact.at,
  };
  return ok({ ...moved.value, screening });
}
