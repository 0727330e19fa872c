import type { ResourceKind } from '../model/resource.ts';
import { RESOURCE_KINDS } from '../model/resource.ts';
import type { StepKind } from '../model/visit-template.ts';
import { STEP_KINDS } from '../model/visit-template.ts';

/** Kinds whose use is counted; a fluoroscope is used with its room. */
export const COUNTED_KINDS = RESOURCE_KINDS.filter((kind) => kind !== 'fluoroscope');

/**
 * What is counted of every simulated day.
 * Shape:  `wait …` are minutes before that step per patient who had it, `waiting` all waits of a day per patient who came; the wait before the preparation begins with the afternoon.
 *         `blocked` are the minutes that patients kept an operating room for want of a recovery room, all together; `overtime` the minutes from closing until the last patient went home.
 *         `past closing` and `treated` are patients; `use …` is the share of the opening hours, lunch left out, in which a row of that kind was used; `idle …` the unused minutes of one row.
 */
export const MEASURES = [
  'waiting',
  ...STEP_KINDS.map((kind) => `wait ${kind}` as const),
  'blocked',
  'overtime',
  'past closing',
  'treated',
  ...COUNTED_KINDS.map((kind) => `use ${kind}` as const),
  'idle doctor',
  'idle operating-room',
] as const;

export type Measure =
  | 'waiting'
  | `wait ${StepKind}`
  | 'blocked'
  | 'overtime'
  | 'past closing'
  | 'treated'
  | `use ${Exclude<ResourceKind, 'fluoroscope'>}`
  | 'idle doctor'
  | 'idle operating-room';

/** One day's numbers. Shape: an entry per measure, in their order. */
export type DayMeasures = Float64Array;

const PLACES: ReadonlyMap<Measure, number> = new Map(MEASURES.map((measure, place) => [measure, place]));

export function placeOf(measure: Measure): number {
  return PLACES.get(measure)!;
}

/** Units: as the measure's name says. */
export function unitOf(measure: Measure): 'min' | 'patients' | 'share' {
  if (measure === 'past closing' || measure === 'treated') return 'patients';
  return measure.startsWith('use ') ? 'share' : 'min';
}
