import type { Estimate, Measure, VariantOutcome } from '@higaeri/scheduling';

/** What a manager looks at first; everything else is in the CSV. */
export const SHOWN = [
  'waiting',
  'overtime',
  'past closing',
  'treated',
  'blocked',
  'use operating-room',
  'use doctor',
  'use recovery-room',
] as const satisfies readonly Measure[];
export type Shown = (typeof SHOWN)[number];

/** An amount for people. Shape: `from` and `to` are rounded alike; equal ones mean "about". */
export interface Amount {
  readonly from: string;
  readonly to: string;
}

/** What can be said of a difference. Shape: `unclear` when chance alone may explain it, `same` when every day was alike. */
export type Verdict =
  { readonly kind: 'less' | 'more'; readonly amount: Amount } | { readonly kind: 'unclear' | 'same' };

const isShare = (measure: Measure): boolean => measure.startsWith('use ');
/** Shares are told in per cent. */
const told = (measure: Measure, value: number): number => (isShare(measure) ? value * 100 : value);

/** Later than this after closing, day after day, nobody calls it a long day. Units: minutes. */
const TOO_LATE = 120;

/** Whether a clinic has more to do than a day holds: somebody or something used beyond the opening hours, or hours of overtime on average. */
export function isOverfull(estimates: VariantOutcome['estimates']): boolean {
  const used = Object.entries(estimates).filter(([measure]) => isShare(measure as Measure));
  return estimates.overtime.mean >= TOO_LATE || used.some(([, { mean }]) => mean > 1);
}

const MOST_DIGITS = 2;

/** As many decimal places as it takes to see that it is not nothing. */
function digitsFor(value: number): number {
  let digits = value >= 10 ? 0 : 1;
  while (digits < MOST_DIGITS && Number(value.toFixed(digits)) === 0) digits++;
  return digits;
}

/**
 * A difference in plain words.
 * Shape:  the whole interval on one side of nothing is "less" or "more"; the amount is its two ends.
 * Units:  as the measure; shares in percentage points.
 */
export function verdictOf(measure: Measure, { low, high }: Estimate): Verdict {
  if (low === 0 && high === 0) return { kind: 'same' };
  if (!Number.isFinite(low) || (low <= 0 && high >= 0)) return { kind: 'unclear' };
  const [near, far] = [low, high].map((end) => Math.abs(told(measure, end))).sort((a, b) => a - b) as [number, number];
  const digits = far >= 10 ? 0 : digitsFor(near);
  return { kind: high < 0 ? 'less' : 'more', amount: { from: near.toFixed(digits), to: far.toFixed(digits) } };
}

/** A value as it stands in the table. Units: as the measure; shares in per cent. */
export function valueText(measure: Measure, value: number): string {
  const text = told(measure, value).toFixed(isShare(measure) || Math.abs(value) >= 10 ? 0 : 1);
  return Number(text) === 0 ? '0' : text;
}
