/** Where a visit stands. `cancelled · transferred · withdrawn · left · departed` are ends; `no-show` may still arrive. */
export const STAGES = [
  'booked',
  'checked-in',
  'imaging',
  'in-consultation',
  'decided',
  'not-eligible',
  'deferred',
  'in-preparation',
  'in-procedure',
  'awaiting-room',
  'in-recovery',
  'in-review',
  'cleared',
  'departed',
  'cancelled',
  'no-show',
  'transferred',
  'withdrawn',
  'left',
] as const;
export type Stage = (typeof STAGES)[number];

/** Left only by a correction. `no-show` is none: the patient may still arrive. */
export const END_STAGES = [
  'departed',
  'cancelled',
  'transferred',
  'withdrawn',
  'left',
] as const satisfies readonly Stage[];

/** The patient is in the clinic. An end stage may still have a patient on the way out: see `isInClinic`. */
export const PRESENT_STAGES = [
  'checked-in',
  'imaging',
  'in-consultation',
  'decided',
  'not-eligible',
  'deferred',
  'in-preparation',
  'in-procedure',
  'awaiting-room',
  'in-recovery',
  'in-review',
  'cleared',
] as const satisfies readonly Stage[];

const among = (stages: readonly Stage[], stage: Stage): boolean => stages.includes(stage);

export const isEnd = (stage: Stage): boolean => among(END_STAGES, stage);
export const isPresent = (stage: Stage): boolean => among(PRESENT_STAGES, stage);
