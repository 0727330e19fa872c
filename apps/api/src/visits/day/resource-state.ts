import type { Reservation } from '../reservations/reservation.ts';
import type { ResourceView } from '../views/resource.view.ts';
import type { ZoneTime } from '../zone-time.ts';
import type { ResourceRow } from './resource-rows.ts';

/** What a thing or person is doing now. Shape: use comes before closure: whoever is inside is inside. */
export function stateOf(resource: ResourceRow, rows: readonly Reservation[], now: Date): ResourceView['state'] {
  const mine = rows.filter((row) => row.resourceId === resource.id && row.state === 'in-use');
  if (mine.some(({ endedAt }) => endedAt === null)) return 'in-use';
  if (mine.some(({ until }) => until > now.getTime())) return 'cleaning';
  return resource.closures.some(({ start, end }) => start <= now && now < end) ? 'closed' : 'free';
}

export function resourceView(
  resource: ResourceRow,
  rows: readonly Reservation[],
  now: Date,
  zone: ZoneTime,
): ResourceView {
  const { closures, skills, ...plain } = resource;
  return {
    ...plain,
    skills: [...skills],
    state: stateOf(resource, rows, now),
    closures: closures
      .filter(({ end }) => end > now)
      .map(({ id, resourceId, start, end, reason }) => ({
        id,
        resourceId,
        start: zone.text(start),
        end: zone.text(end),
        reason,
      })),
  };
}
