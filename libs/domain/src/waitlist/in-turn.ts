import type { WaitlistEntry } from './waitlist-entry.ts';

/**
 * Who is asked for a freed day, in which order.
 * Shape:  who waits longest comes first; who has been asked for this very place already is not asked again; who has an open offer, is booked or has left is not asked at all.
 */
export function inTurn(
  entries: readonly WaitlistEntry[],
  date: string,
  asked: ReadonlySet<string>,
): readonly WaitlistEntry[] {
  return entries
    .filter(
      (entry) => entry.state === 'waiting' && entry.fromDate <= date && date <= entry.toDate && !asked.has(entry.id),
    )
    .sort((a, b) => Date.parse(a.addedAt) - Date.parse(b.addedAt) || (a.id < b.id ? -1 : 1));
}
