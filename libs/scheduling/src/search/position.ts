import type { ItineraryPosition } from '../model/itinerary.ts';

/** Compares two positions in the documented order of itineraries. Shape: negative when `a` is offered first, 0 only for the same itinerary of one search. */
export function comparePositions(a: ItineraryPosition, b: ItineraryPosition): number {
  return compareQuality(a, b) || a.fragments - b.fragments || compareText(a.doctor, b.doctor);
}

/** What is known of a position before concrete rooms are chosen. */
export type Quality = Omit<ItineraryPosition, 'fragments' | 'doctor'>;

/** Compares the fields of a position that come before the choice of rooms. */
export function compareQuality(a: Quality, b: Quality): number {
  return (
    a.otherDoctor - b.otherDoctor ||
    a.waitMinutes - b.waitMinutes ||
    compareText(a.date, b.date) ||
    a.homeBy - b.homeBy ||
    a.otherReviewer - b.otherReviewer
  );
}

// By code unit, because a cursor must order the same on every machine.
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
