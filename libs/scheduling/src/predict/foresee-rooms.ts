import { turnoverOf } from '../timeline/turnover.ts';
import type { CompiledDay } from './compile-day.ts';
import type { ForeseenRoom } from './day-prediction.ts';
import type { PredictableResource, PredictableVisit } from './predict-day-input.ts';
import type { MinuteCounts } from './quantiles.ts';
import type { ReplayedDay, ReplayedStep } from './replay.ts';
import { NEVER } from './replay.ts';

/**
 * When each recovery room is free of whoever is in it now, and clean.
 * Shape:  the patient of a room keeps it until the last step there, so a review to come counts.
 * Units:  minutes since midnight.
 */
export function foreseeRooms({ day }: CompiledDay, { steps }: ReplayedDay, counts: MinuteCounts): ForeseenRoom[] {
  return day.resources.flatMap((room) => {
    if (room.kind !== 'recovery-room') return [];
    const inside = day.visits.findIndex((visit) => isIn(visit, room.id));
    const stay = steps.filter(({ compiled }) => compiled.visit === inside && compiled.step.resources.includes(room.id));
    const free = counts.quantilesOf(freeTimes(room, day.now, stay.at(-1)), day.now);
    return free ? [{ resourceId: room.id, freeAt: free.quantiles }] : [];
  });
}

function isIn(visit: PredictableVisit, room: string): boolean {
  const there = visit.steps.filter((step) => step.resources.includes(room));
  const ahead = there.some((step) => step.status === 'planned' || step.status === 'in-progress');
  return ahead && there.some((step) => step.actualFrom !== undefined);
}

function freeTimes(room: PredictableResource, now: number, last: ReplayedStep | undefined): Int32Array {
  const left = last ? last.until.map((until) => Math.max(now, until + turnoverOf(room))) : Int32Array.of(now);
  for (const stretch of [...(room.closed ?? [])].sort((a, b) => a.from - b.from)) {
    for (let scenario = 0; scenario < left.length; scenario++) {
      if (stretch.from <= left[scenario]! && left[scenario]! < stretch.until) left[scenario] = stretch.until;
    }
  }
  return left;
}

/** The minutes that patients wait in an operating room for their recovery, over all scenarios and patients. Units: minutes. */
export function roomShortage({ day }: CompiledDay, { steps }: ReplayedDay): number {
  const procedures = new Map(
    steps
      .filter(({ compiled }) => compiled.step.kind === 'procedure')
      .map(({ compiled, until }) => [compiled.visit, until]),
  );
  let minutes = 0;
  for (const { compiled, from } of steps) {
    if (compiled.step.kind !== 'recovery' || compiled.step.status !== 'planned') continue;
    minutes += waitedMinutes(from, procedures.get(compiled.visit), day.now);
  }
  return minutes;
}

function waitedMinutes(starts: Int32Array, ended: Int32Array | undefined, now: number): number {
  let minutes = 0;
  for (let scenario = 0; scenario < starts.length; scenario++) {
    const start = starts[scenario]!;
    if (start !== NEVER) minutes += start - Math.max(now, ended ? ended[scenario]! : now);
  }
  return minutes;
}
