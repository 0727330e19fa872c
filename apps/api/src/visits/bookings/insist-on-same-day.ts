import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import type { DayFrame } from '../clinic-day/day-frame.ts';

const ANOTHER_DAY = {
  rule: 'words',
  ja: '受診日のうちの時刻にしてください。',
  en: 'Must be on the day of the visit.',
} as const;

/**
 * A visit moves to another day as a whole, by an itinerary; its steps move within their day.
 * Units:  milliseconds since the epoch.
 * Errors: `validation_failed` at the pointer.
 */
export function insistOnSameDay(start: number, frame: DayFrame, pointer: string): void {
  if (frame.start <= start && start < frame.end) return;
  throw new Problem('validation_failed', { errors: [fieldError(pointer, ANOTHER_DAY)] });
}
