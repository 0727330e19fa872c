import type { WaitlistEntry, WaitlistOffer } from '../../../api/views.ts';

export type OfferedEntry = WaitlistEntry & { offer: WaitlistOffer };

const isOffered = (entry: WaitlistEntry): entry is OfferedEntry => entry.offer !== null;

/** Who is to be called about a place, the offer that runs out first on top. */
export const offered = (entries: readonly WaitlistEntry[]): OfferedEntry[] =>
  entries
    .filter(isOffered)
    .toSorted((one, other) => Date.parse(one.offer.expiresAt) - Date.parse(other.offer.expiresAt));

/** Who waits and is not being asked, in the order of the list. */
export const waiting = (entries: readonly WaitlistEntry[]): WaitlistEntry[] =>
  entries.filter(({ state }) => state === 'waiting');

/** Who is being asked about the place that a visit has given back. */
export const askedAbout = (entries: readonly WaitlistEntry[], visitId: string): OfferedEntry | null =>
  offered(entries).find(({ offer }) => offer.freedVisitId === visitId) ?? null;

const ANNOUNCED = [1, 5, 10, 20];

/**
 * What is left of an offer, for the eye and for the ear.
 * Shape:  `figures` change every second; `minutes` only at a few steps, because each change is read aloud; null when much time is left.
 * Units:  epoch milliseconds.
 */
export function timeLeft(expiresAt: number, now: number): { over: boolean; figures: string; minutes: number | null } {
  const seconds = Math.max(0, Math.ceil((expiresAt - now) / 1_000));
  const [minute, second] = [Math.floor(seconds / 60), seconds % 60];
  const hours = Math.floor(minute / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    over: seconds === 0,
    figures: hours > 0 ? `${hours}:${two(minute % 60)}:${two(second)}` : `${minute}:${two(second)}`,
    minutes: ANNOUNCED.find((step) => seconds <= step * 60) ?? null,
  };
}
