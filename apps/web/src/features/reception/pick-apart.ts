import type { ItineraryView } from '../../api/views.ts';

const MINUTE = 60_000;

/**
 * The best offers that really differ: five minutes earlier with the same doctor is no choice.
 * Shape:  keeps the order (best first); two offers of one doctor lie at least `apartMinutes` apart; at most `most`.
 */
export function pickApart(offers: readonly ItineraryView[], apartMinutes: number, most: number): ItineraryView[] {
  const picked: ItineraryView[] = [];
  for (const offer of offers) {
    if (picked.length === most) break;
    const close = picked.some(
      (one) =>
        one.doctor.id === offer.doctor.id &&
        Math.abs(Date.parse(one.arriveAt) - Date.parse(offer.arriveAt)) < apartMinutes * MINUTE,
    );
    if (!close) picked.push(offer);
  }
  return picked;
}
