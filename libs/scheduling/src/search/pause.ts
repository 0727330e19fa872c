import type { Minute } from '../model/time.ts';
import type { PatientLunch, TemplateStep } from '../model/visit-template.ts';

/**
 * The waiting minutes of a pause before a step, or undefined when the pause is not allowed.
 * Shape:  a pause that meets the lunch window holds the patient's lunch, which is not waiting; what is left may not exceed the step's longest wait.
 *         Whoever comes out after the window has closed has had no lunch kept free, and whoever comes out late inside it eats in full, past the window's end.
 * Units:  minutes.
 * Source: clinic.md "waits between steps ≤ 60 min, lunch not counted".
 */
export function waitBetween(
  end: Minute,
  start: Minute,
  next: TemplateStep,
  lunch: PatientLunch | undefined,
): number | undefined {
  if (start < end) return undefined;
  const due = lunch?.before === next.kind && end < lunch.window.until && start > lunch.window.from;
  if (due && start < Math.max(end, lunch.window.from) + lunch.minutes) return undefined;
  const wait = start - end - (due ? lunch.minutes : 0);
  return wait <= next.maxWait ? wait : undefined;
}

/** The longest pause that could still be allowed before a step. Units: minutes. */
export function longestPause(next: TemplateStep, lunch: PatientLunch | undefined): number {
  return next.maxWait + (lunch?.before === next.kind ? lunch.minutes : 0);
}
