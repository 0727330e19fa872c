import type { Minute } from '../model/time.ts';
import type { PlanSlack } from './plan-policy.ts';
import type { PatientLunch, StepKind } from '../model/visit-template.ts';

/**
 * Whether the patient's lunch falls into a pause.
 * Shape:  due when the pause before the lunch's step meets the window.
 * Units:  minutes.
 */
export function lunchDue(end: Minute, start: Minute, next: StepKind, lunch: PatientLunch | undefined): boolean {
  return lunch?.before === next && end < lunch.window.until && start > lunch.window.from;
}

/** The waiting minutes of a pause: all of it but a lunch that is due. Units: minutes. Source: clinic.md "lunch not counted". */
export function waitIn(end: Minute, start: Minute, next: StepKind, lunch: PatientLunch | undefined): number {
  return start - end - (lunch && lunchDue(end, start, next, lunch) ? lunch.minutes : 0);
}

/** A step that a finished patient waits for in the room of the step before it. Source: clinic.md, row `recovery`. */
export const BLOCKS: Readonly<Partial<Record<StepKind, StepKind>>> = { procedure: 'recovery' };

/** Whether a pause keeps the room before it taken. */
export function isBlocking(before: StepKind | undefined, next: StepKind): boolean {
  return before !== undefined && BLOCKS[before] === next;
}

/** How much longer than in its template the pause before a step may be. Units: minutes. */
export function slackBefore(next: StepKind, before: StepKind | undefined, slack: PlanSlack): number {
  if (isBlocking(before, next)) return slack.blocking;
  return next === 'discharge-review' ? slack.review : slack.wait;
}
