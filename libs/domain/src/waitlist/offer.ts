import { fail, ok, type Result } from '../result.ts';
import type { Instant } from '../visit/vocabulary.ts';
import type { WaitlistEntry, WaitlistState } from './waitlist-entry.ts';

export const OFFER_STATES = ['open', 'accepted', 'declined', 'expired', 'gone'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** A place on a day, offered to one person until it expires. Shape: `gone` means that somebody else had the place meanwhile. */
export interface Offer {
  readonly state: OfferState;
  readonly expiresAt: Instant;
}

export interface NotWaiting {
  readonly code: 'not-waiting';
  readonly state: WaitlistState;
}
export interface OfferOver {
  readonly code: 'offer-over';
  readonly state: OfferState;
}

/**
 * Whether somebody may be offered a place now.
 * Errors: `not-waiting` while another offer is open, and after booking or leaving.
 * Source: api.md "a freed chain is matched and offered, with an expiry".
 */
export function mayBeOffered({ state }: Pick<WaitlistEntry, 'state'>): Result<'offered', NotWaiting> {
  return state === 'waiting' ? ok('offered') : fail({ code: 'not-waiting', state });
}

/**
 * Closes an open offer with the patient's answer.
 * Shape:  what the offer becomes, and what the entry becomes with it.
 * Errors: `offer-over` when it was answered before or has expired: an expired offer can still be declined by nobody, accepted by nobody.
 */
export function answerOffer(
  offer: Offer,
  answer: 'accepted' | 'declined',
  now: Instant,
): Result<{ readonly offer: OfferState; readonly entry: WaitlistState }, OfferOver> {
  if (offer.state !== 'open') return fail({ code: 'offer-over', state: offer.state });
  if (hasExpired(offer, now)) return fail({ code: 'offer-over', state: 'expired' });
  return ok({ offer: answer, entry: answer === 'accepted' ? 'booked' : 'waiting' });
}

/** Whether nobody has answered in time. Shape: an offer is good up to, not including, its expiry. */
export const hasExpired = ({ state, expiresAt }: Offer, now: Instant): boolean =>
  state === 'open' && Date.parse(now) >= Date.parse(expiresAt);
