import type { Minute } from '../model/time.ts';

/**
 * The starts a search looks at on one day.
 * Shape:  slot n starts at minute (`first` + n) × `minutes`, so that starts are counted from midnight whatever the first one is.
 * Units:  `minutes` per slot; `first` and `slots` are slots.
 */
export interface Grid {
  readonly minutes: number;
  readonly first: number;
  readonly slots: number;
}

/** The minute at which a slot starts. */
export function minuteOf(slot: number, grid: Grid): Minute {
  return (grid.first + slot) * grid.minutes;
}

/** The first slot that starts at a minute or later. */
export function slotFrom(minute: Minute, grid: Grid): number {
  return Math.ceil(minute / grid.minutes) - grid.first;
}

/** The last slot that starts at a minute or earlier. */
export function slotUntil(minute: Minute, grid: Grid): number {
  return Math.floor(minute / grid.minutes) - grid.first;
}
