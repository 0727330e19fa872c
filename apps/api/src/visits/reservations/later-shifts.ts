import { shiftLaterSteps, type OwnShift } from '@higaeri/scheduling';
import type { Step, Visit } from '@higaeri/domain';
import { isLiveRow, type Reservation } from './reservation.ts';
import { expectedEnd } from './step-times.ts';
import { LEAD, MINUTE, stayingUntil, usedUntil, type VisitNow, type WantedRow } from './wanted-row.ts';

export interface StepShift {
  readonly step: Step;
  readonly by: number;
}

/**
 * How far the visit's own later steps go back, because of where its patient is now.
 * Shape:  reserved steps not yet begun, in the order of their time; planned waits absorb what they can.
 * Units:  milliseconds.
 */
export function laterShifts(now: VisitNow, wanted: readonly WantedRow[]): StepShift[] {
  const { after } = now;
  const free = freeFrom(now);
  if (free === null) return [];
  const later = after.steps.flatMap((step, index) => {
    const rows = wanted.filter((row) => row.stepId === step.id && row.by === 'keep' && isLiveRow(row));
    if (step.status !== 'planned' || rows.length === 0) return [];
    const from = Math.min(...rows.map((row) => row.from));
    const until = step.kind === 'recovery' ? from + step.minutes * MINUTE : Math.max(...rows.map(usedUntil));
    return [{ stepIndex: index, from, until }];
  });
  return shiftLaterSteps(after.id, free, later).flatMap(({ stepIndex, by }) => {
    const step = after.steps[stepIndex];
    return step && by > now.tolerated ? [{ step, by }] : [];
  });
}

/** When the patient is expected to be out of what goes on now. Null while nothing does. */
function freeFrom({ after, now }: VisitNow): number | null {
  if (after.stage === 'awaiting-room') return now + LEAD;
  const current = currentStep(after);
  if (!current?.startedAt) return null;
  const end = current.kind === 'recovery' ? restedUntil(after, current) : expectedEnd(after, current);
  return stayingUntil(end, now);
}

function currentStep({ steps, stage }: Visit): Step | undefined {
  return (
    steps.find(({ status }) => status === 'in-progress') ??
    (stage === 'in-recovery' ? steps.find(({ kind }) => kind === 'recovery') : undefined)
  );
}

const restedUntil = (visit: Visit, rest: Step): number =>
  Date.parse(rest.startedAt ?? visit.lastFactAt) + (visit.recovery?.targetMinutes ?? rest.minutes) * MINUTE;

/** The rest straight after the operating room is as real as the procedure: whoever lies there needs the room. */
export const isForced = ({ step }: StepShift, { stage }: Visit): boolean =>
  step.kind === 'recovery' && (stage === 'in-procedure' || stage === 'awaiting-room');

export function forcedShifts(
  shifts: readonly StepShift[],
  now: VisitNow,
  order: ReadonlyMap<string, number>,
): OwnShift[] {
  return shifts
    .filter((shift) => isForced(shift, now.after))
    .flatMap(({ step, by }) => {
      const stepIndex = order.get(step.id);
      return stepIndex === undefined ? [] : [{ visitId: now.after.id, stepIndex, by }];
    });
}

export const shifted = (row: Reservation, by: number): Reservation => ({
  ...row,
  from: row.from + by,
  until: row.until + by,
});
