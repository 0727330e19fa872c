import { ok, type Result } from '../result.ts';
import type { VisitFailure } from './failure.ts';
import { enterStep, type Entry, type Started } from './enter-step.ts';
import type { Visit } from './visit.ts';

export const RECOVERY_ENTRY: Entry = { startable: ['planned'], after: [], closes: [] };

/**
 * The patient leaves the operating room for a private room; the hour of rest begins. No gate: it says where the patient is.
 * Shape:  `awaiting-room` → `in-recovery`.
 * Units:  the target is the clinic's `recoveryMinutes`, whole minutes; never a hard end.
 * Errors: those of `enterStep` without gates.
 * Source: S4 "resting in a private room for about an hour".
 */
export function startRecovery(visit: Visit, fact: Started): Result<Visit, VisitFailure> {
  const entered = enterStep(visit, fact, RECOVERY_ENTRY);
  if (!entered.ok) return entered;
  const recovery = { startedAt: fact.at, targetMinutes: visit.policy.recoveryMinutes, readyForReviewAt: null };
  return ok({ ...entered.value, recovery });
}
