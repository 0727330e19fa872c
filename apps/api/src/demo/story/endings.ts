/** How a visit of the demo goes. `comes-late` has not come yet; `late-papers`: the screening is asked for only when the scanner is ready. */
export const ENDINGS = [
  'departed',
  'not-eligible',
  'deferred',
  'cancelled',
  'no-show',
  'transferred',
  'withdrawn',
  'left',
  'stopped',
  'comes-late',
  'late-papers',
  'rests-well',
] as const;
export type Ending = (typeof ENDINGS)[number];
