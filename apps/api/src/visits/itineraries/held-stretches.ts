import type { PictureReservation } from '@higaeri/scheduling';
import type { CatalogueResource } from '../clinic-day/clinic-facts.ts';
import type { PinnedItinerary } from './pinned-itinerary.ts';

/**
 * What an itinerary would take from each room, device and person once it is booked.
 * Shape:  the recovery room and its nurse to the end of the review; a row that the catalogue has not any more takes nothing.
 * Units:  minutes of its day, turnover included.
 */
export function heldStretches(
  { date, steps }: PinnedItinerary,
  catalogue: readonly CatalogueResource[],
): PictureReservation[] {
  const turnovers = new Map(catalogue.map(({ id, turnoverMinutes }) => [id, turnoverMinutes]));
  const review = steps.find(({ kind }) => kind === 'discharge-review');
  return steps.flatMap(({ kind, from, until, resources }) => {
    const used = kind === 'recovery' ? Math.max(until, review?.until ?? until) : until;
    return resources.flatMap((resourceId) => {
      const turnover = turnovers.get(resourceId);
      return turnover === undefined ? [] : [{ date, resourceId, from, until: used + turnover }];
    });
  });
}

/** Whether both could not be booked. */
export const clash = (some: readonly PictureReservation[], others: readonly PictureReservation[]): boolean =>
  some.some(({ date, resourceId, from, until }) =>
    others.some(
      (other) => other.date === date && other.resourceId === resourceId && other.from < until && from < other.until,
    ),
  );
