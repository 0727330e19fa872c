import { turnoverOf } from '../timeline/turnover.ts';
import type { ForeseenRoom } from './day-prediction.ts';
import type { DayToPredict, PredictableResource, PredictableVisit } from './predict-day-input.ts';
import type { MinuteCounts } from './quantiles.ts';
import type { ReplayedStep } from './replay.ts';

/**
 * When each recovery room is free of whoever is in it now, and clean.
 * Shape:  the patient of a room keeps it until the last step of the visit, so a review to come counts, with a place or without; listens to the replay first.
 * Units:  minutes since midnight.
 */
export class RecoveryRooms {
  private readonly day: DayToPredict;
  private readonly rooms: readonly { readonly room: PredictableResource; readonly patient: number }[];
  private readonly left = new Map<string, Int32Array>();

  constructor(day: DayToPredict) {
    this.day = day;
    const rooms = day.resources.filter((room) => room.kind === 'recovery-room');
    const ids = new Set(rooms.map(({ id }) => id));
    this.rooms = rooms.map((room) => ({
      room,
      patient: day.visits.findIndex((visit) => roomOf(visit, ids) === room.id),
    }));
  }

  hear({ compiled, until }: ReplayedStep): void {
    for (const { room, patient } of this.rooms) {
      if (patient === compiled.visit) this.left.set(room.id, until.slice());
    }
  }

  foreseen(counts: MinuteCounts): ForeseenRoom[] {
    return this.rooms.flatMap(({ room }) => {
      const free = counts.quantilesOf(freeTimes(room, this.day.now, this.left.get(room.id)), this.day.now);
      return free ? [{ resourceId: room.id, freeAt: free.quantiles }] : [];
    });
  }
}

/** The room of a patient who has something ahead, even where that has lost its own place in it. */
function roomOf({ steps }: PredictableVisit, rooms: ReadonlySet<string>): string | undefined {
  if (!steps.some(({ status }) => status === 'planned' || status === 'in-progress')) return undefined;
  const there = steps.filter(({ actualFrom }) => actualFrom !== undefined).flatMap(({ resources }) => resources);
  return there.findLast((id) => rooms.has(id));
}

function freeTimes(room: PredictableResource, now: number, left: Int32Array | undefined): Int32Array {
  const free = left ? left.map((until) => Math.max(now, until + turnoverOf(room))) : Int32Array.of(now);
  for (const stretch of [...(room.closed ?? [])].sort((a, b) => a.from - b.from)) {
    for (let scenario = 0; scenario < free.length; scenario++) {
      if (stretch.from <= free[scenario]! && free[scenario]! < stretch.until) free[scenario] = stretch.until;
    }
  }
  return free;
}
