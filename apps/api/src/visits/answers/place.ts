import { whereIsPatient, type Visit } from '@higaeri/domain';
import type { ShownDay } from '../day/day-picture.ts';
import type { PlaceView } from '../views/visit-summary.view.ts';

const ROOMS = ['mri-scanner', 'xray-room', 'consulting-room', 'preparation-bay', 'operating-room', 'recovery-room'];

/** The room a patient is physically in: its row is in use and nobody has ended it. */
export function roomOf(visitId: string, picture: Pick<ShownDay, 'reservations'>): string | null {
  const rows = picture.reservations.get(visitId) ?? [];
  const inside = rows.filter(({ state, endedAt, resourceKind }) => {
    return state === 'in-use' && endedAt === null && ROOMS.includes(resourceKind);
  });
  return inside.sort((a, b) => b.from - a.from)[0]?.resourceId ?? null;
}

export function placeView(visit: Visit, picture: ShownDay): PlaceView {
  const whereabouts = whereIsPatient(visit);
  const since = picture.clinic.zone.textOrNull(whereabouts.since);
  const resourceId = roomOf(visit.id, picture);
  switch (whereabouts.place) {
    case 'not-arrived':
    case 'gone':
      return { where: whereabouts.place, stepKind: null, resourceId: null, since };
    case 'in':
      return { where: 'in', stepKind: whereabouts.stepKind, resourceId, since };
    case 'waiting-for':
      return { where: 'waiting', stepKind: whereabouts.stepKind, resourceId, since };
    case 'leaving':
      return { where: 'waiting', stepKind: null, resourceId, since };
  }
}
