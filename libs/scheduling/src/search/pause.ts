import type { Minute } from '../model/time.ts';
import type { PatientLunch, TemplateStep } from '../model/visit-template.ts';

/**
 * One way in which a pause before a step may lie.
 * Shape:  the step before ends from `endsFrom` to `endsUntil`, this one starts from `startsFrom` to `startsUntil`, and between them are `shortest` to `longest` minutes,
 *         all bounds included; `eaten` of them are the patient's meal and no waiting.
 * Units:  minutes.
 */
export interface Pause {
  readonly endsFrom: Minute;
  readonly endsUntil: Minute;
  readonly startsFrom: Minute;
  readonly startsUntil: Minute;
  readonly shortest: number;
  readonly longest: number;
  readonly eaten: number;
}

/** No step before: any start will do. */
export const NO_PAUSE: Pause = {
  endsFrom: -Infinity,
  endsUntil: Infinity,
  startsFrom: -Infinity,
  startsUntil: Infinity,
  shortest: 0,
  longest: Infinity,
  eaten: 0,
};

/**
 * The ways in which the pause before a step may lie; each by itself is bounds only, which is what lets a search shift whole sets of starts.
 * Shape:  a pause that meets the lunch window holds the patient's lunch, which is not waiting; what is left may not exceed the step's longest wait.
 *         Whoever comes out after the window has closed has had no lunch kept free, and whoever comes out late inside it eats in full, past the window's end.
 * Units:  minutes.
 * Source: clinic.md "waits between steps ≤ 60 min, lunch not counted".
 */
export function pausesBefore(next: TemplateStep, lunch: PatientLunch | undefined): Pause[] {
  const plain = { ...NO_PAUSE, longest: next.maxWait };
  if (lunch?.before !== next.kind) return [plain];
  const { minutes, window } = lunch;
  return [
    { ...plain, startsUntil: window.from },
    {
      ...plain,
      endsUntil: window.until - 1,
      startsFrom: window.from + Math.max(1, minutes),
      shortest: minutes,
      longest: minutes + next.maxWait,
      eaten: minutes,
    },
    { ...plain, endsFrom: window.until },
  ];
}
