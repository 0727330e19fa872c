import type { VisitFailure } from './failure.ts';
import type { Instant } from './vocabulary.ts';

/**
 * Whether an instant lies within its bounds, both included.
 * Units:  UTC instants, compared as text.
 * Errors: `time-out-of-order` with the bounds; `null` when it fits.
 */
export function outOfOrder(at: Instant, notBefore: Instant, notAfter: Instant | null): VisitFailure | null {
  const fits = at >= notBefore && (notAfter === null || at <= notAfter);
  return fits ? null : { code: 'time-out-of-order', notBefore, notAfter };
}

/**
 * The upper bound of every fact: nothing happens in the future.
 * Errors: `time-out-of-order`; `null` when `at` is not later than `now`.
 */
export function withinNow(visit: { readonly bookedAt: Instant }, at: Instant, now: Instant): VisitFailure | null {
  return at <= now ? null : { code: 'time-out-of-order', notBefore: visit.bookedAt, notAfter: now };
}

const MS_PER_MINUTE = 60_000;

/** The instant that many minutes later. */
export const plusMinutes = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * MS_PER_MINUTE).toISOString();

/** Whole minutes from one instant to another, begun minutes counted. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.ceil((Date.parse(to) - Date.parse(from)) / MS_PER_MINUTE);

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
