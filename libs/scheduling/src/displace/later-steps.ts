import type { OwnShift } from './make-room-input.ts';

/** A later step of a visit as planned. Shape: `pause` is the least time kept free before it, the patient's lunch. Units: the caller's; `until` without turnover. */
export interface LaterStep {
  readonly stepIndex: number;
  readonly from: number;
  readonly until: number;
  readonly pause?: number;
}

/**
 * How far each later step of a visit has to go back when the step before them ends at `end`.
 * Shape:  in step order; a wait that was planned absorbs the delay, steps that need not move are left out.
 * Units:  the caller's.
 */
export function shiftLaterSteps(visitId: string, end: number, later: readonly LaterStep[]): OwnShift[] {
  const shifts: OwnShift[] = [];
  let free = end;
  for (const step of [...later].sort((a, b) => a.from - b.from || a.stepIndex - b.stepIndex)) {
    const by = Math.max(0, free + (step.pause ?? 0) - step.from);
    if (by > 0) shifts.push({ visitId, stepIndex: step.stepIndex, by });
    free = step.until + by;
  }
  return shifts;
}
