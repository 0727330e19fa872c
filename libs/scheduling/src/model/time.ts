/**
 * A moment of one clinic day.
 * Shape:  integer.
 * Units:  elapsed minutes since local midnight; a day has 1,380 to 1,500 of them, time zones exist only at the edge.
 */
export type Minute = number;

/**
 * A stretch of time that contains `from` and no longer contains `until`.
 * Units:  minutes, unless the function that takes it says that the unit is the caller's.
 */
export interface Interval {
  readonly from: Minute;
  readonly until: Minute;
}
