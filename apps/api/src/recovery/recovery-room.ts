import { nextObservationDue, observationsSince, totalPoints, type Visit } from '@higaeri/domain';
import { inZone } from '../visits/answers/in-zone.ts';
import { roomOf } from '../visits/answers/place.ts';
import { timeRange } from '../visits/answers/time-range.ts';
import type { Viewer } from '../visits/answers/viewer.ts';
import type { DayPicture } from '../visits/day/day-picture.ts';
import { resourceView } from '../visits/day/resource-state.ts';
import type { ResourceRow } from '../visits/day/resource-rows.ts';
import type { Reservation } from '../visits/reservations/reservation.ts';
import type { VisitSummary } from '../visits/views/visit-summary.view.ts';
import type { RecoveryRoomView } from './recovery-room.view.ts';

const MINUTE = 60_000;

/** What a room's tile shows. Units: whole minutes; `minutesLeft` goes below zero once over the target. */
export function recoveryRoom(
  room: ResourceRow,
  picture: DayPicture,
  summaries: ReadonlyMap<string, VisitSummary>,
  viewer: Viewer,
): RecoveryRoomView {
  const { zone } = picture.clinic;
  const rows = [...picture.reservations.values()].flat().filter((row) => row.resourceId === room.id);
  const inside = picture.visits.find(({ visit }) => roomOf(visit.id, picture) === room.id)?.visit;
  const cleaning = rows.find(
    ({ state, endedAt, until }) => state === 'in-use' && endedAt !== null && until > picture.now.getTime(),
  );
  const freeAt = picture.forecast?.freeAt.get(room.id);
  return {
    resource: resourceView(room, rows, picture.now, zone),
    occupant: inside ? (summaries.get(inside.id) ?? null) : null,
    ...(inside ? occupancy(inside, picture, viewer) : NOBODY),
    freeAt: freeAt && (inside || cleaning) ? timeRange(freeAt, zone) : null,
    cleaningUntil: cleaning ? zone.text(new Date(cleaning.until)) : null,
    next: nextOf(rows, picture),
  };
}

type Occupancy = Omit<RecoveryRoomView, 'resource' | 'occupant' | 'freeAt' | 'cleaningUntil' | 'next'>;

const NOBODY: Occupancy = {
  startedAt: null,
  elapsedMinutes: null,
  targetMinutes: null,
  minutesLeft: null,
  lastObservation: null,
  nextObservationDue: null,
  score: null,
  alarm: 'none',
};

function occupancy(visit: Visit, { clinic, now }: DayPicture, viewer: Viewer): Occupancy {
  const since = visit.recovery?.startedAt ?? null;
  const due = nextObservationDue(visit);
  const taken = since === null ? [] : observationsSince(visit, since);
  const scored = taken.findLast(({ score }) => score !== null)?.score ?? null;
  const last = taken.at(-1) ?? null;
  const elapsed = since === null ? null : Math.floor((now.getTime() - Date.parse(since)) / MINUTE);
  const target = visit.recovery?.targetMinutes ?? null;
  const left = elapsed === null || target === null ? null : target - elapsed;
  return {
    startedAt: clinic.zone.textOrNull(since),
    elapsedMinutes: elapsed,
    targetMinutes: target,
    minutesLeft: left,
    lastObservation: viewer.clinical && last ? (inZone(last, clinic.zone) as Occupancy['lastObservation']) : null,
    nextObservationDue: clinic.zone.textOrNull(due),
    score: viewer.clinical && scored ? totalPoints(scored) : null,
    alarm: alarmOf(visit, due, left, now),
  };
}

/** The gravest first. */
function alarmOf(visit: Visit, due: string | null, minutesLeft: number | null, now: Date): RecoveryRoomView['alarm'] {
  if (visit.redFlags.some(({ resolved }) => resolved === null)) return 'red-flag';
  if (due !== null && due <= now.toISOString()) return 'observation-due';
  const resting = visit.stage === 'in-recovery' && visit.recovery?.readyForReviewAt == null;
  return resting && minutesLeft !== null && minutesLeft < 0 ? 'over-target' : 'none';
}

function nextOf(rows: readonly Reservation[], picture: DayPicture): RecoveryRoomView['next'] {
  const waiting = rows.filter(({ state }) => state === 'firm' || state === 'held').sort((a, b) => a.from - b.from)[0];
  const known = picture.visits.find(({ visit }) => visit.id === waiting?.visitId);
  if (!waiting || !known) return null;
  const start = picture.clinic.zone.text(new Date(waiting.from));
  return { visitId: waiting.visitId, callNumber: String(known.callNumber), start };
}
