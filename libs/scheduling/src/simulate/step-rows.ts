import type { ResourceKind } from '../model/resource.ts';
import type { Minute } from '../model/time.ts';
import type { RoomsAndPeople } from './rooms-and-people.ts';
import { CONSULTATION, MRI, PREPARATION, PROCEDURE, RECOVERY, XRAY } from './step-order.ts';

/**
 * The rows a step can have at this moment; undefined when one is missing.
 * Shape:  what the patient keeps already (the recovery room, for the review) is not named again. Any doctor reviews when the patient's own is not free.
 * Source: clinic.md "The day", column `needs`.
 */
export function rowsFor(kind: number, rooms: RoomsAndPeople, doctor: number, now: Minute): number[] | undefined {
  switch (kind) {
    case MRI:
      return both(rooms, 'mri-scanner', 'radiographer', now);
    case XRAY:
      return both(rooms, 'xray-room', 'radiographer', now);
    case CONSULTATION:
      return withDoctor(rooms, rooms.free('consulting-room', now), doctor, now);
    case PREPARATION:
      return withNurse(rooms, [rooms.free('preparation-bay', now)], now);
    case PROCEDURE: {
      const theatre = withDoctor(rooms, rooms.free('operating-room', now), doctor, now);
      return theatre && withNurse(rooms, theatre, now);
    }
    case RECOVERY:
      return both(rooms, 'recovery-room', 'nurse', now);
    default: {
      const reviewer = rooms.isFree(doctor, now) ? doctor : rooms.free('doctor', now);
      return reviewer < 0 ? undefined : [reviewer];
    }
  }
}

function both(rooms: RoomsAndPeople, place: ResourceKind, person: ResourceKind, now: Minute): number[] | undefined {
  const room = rooms.free(place, now);
  const other = room < 0 ? room : rooms.free(person, now);
  return other < 0 ? undefined : [room, other];
}

function withDoctor(rooms: RoomsAndPeople, room: number, doctor: number, now: Minute): number[] | undefined {
  return room >= 0 && rooms.isFree(doctor, now) ? [room, doctor] : undefined;
}

function withNurse(rooms: RoomsAndPeople, rows: readonly number[], now: Minute): number[] | undefined {
  if (rows[0]! < 0) return undefined;
  const nurse = rooms.freeNurse(now);
  return nurse < 0 ? undefined : [...rows, ...rooms.unitsOf(nurse)];
}
