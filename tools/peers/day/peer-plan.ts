import type { Schedule, StepKind } from '@higaeri/scheduling';
import type { PeerDay, PeerVisit } from './peer-day.ts';
import { poolsFor, stepOf } from './peer-day.ts';

/** What a peer decides. Shape: `visits` in the order of the day, undefined for one without a place. */
export interface PeerPlan {
  readonly visits: readonly (PlacedVisit | undefined)[];
}

/**
 * One visit's place.
 * Shape:  doctors and room by their place in the day's lists; `pools` says for a step which of several pools of its kind it takes.
 * Units:  slots.
 */
export interface PlacedVisit {
  readonly starts: Readonly<Partial<Record<StepKind, number>>>;
  readonly doctor: number;
  readonly reviewer: number;
  readonly room: number;
  readonly pools: Readonly<Partial<Record<StepKind, number>>>;
}

/** The start of a step that the visit has for sure. Units: slots. */
export function startOf(placed: PlacedVisit, kind: StepKind): number {
  const start = placed.starts[kind];
  if (start === undefined) throw new RangeError(`There is no start of ${kind}.`);
  return start;
}

/** Our own plan in the peers' words: what they start from. */
export function peerPlanOf(day: PeerDay, schedule: Schedule): PeerPlan {
  const places = new Map(schedule.visits.map((one) => [one.visitId, one]));
  return {
    visits: day.visits.map((visit) => {
      const scheduled = schedule.unplaced.includes(visit.id) ? undefined : places.get(visit.id);
      return scheduled && placedVisit(day, visit, scheduled.steps);
    }),
  };
}

function placedVisit(day: PeerDay, visit: PeerVisit, steps: Schedule['visits'][number]['steps']): PlacedVisit {
  const rowsOf = (kind: StepKind): readonly string[] => steps.find((step) => step.kind === kind)?.resources ?? [];
  const doctorIn = (kind: StepKind): number => day.doctors.findIndex(({ id }) => rowsOf(kind).includes(id));
  const pools: Partial<Record<StepKind, number>> = {};
  for (const { kind, needs } of visit.steps)
    for (const need of needs) {
      const choices = poolsFor(day, need);
      const taken = choices.find((pool) => day.pools[pool]?.rows.some((row) => rowsOf(kind).includes(row)));
      if (choices.length > 1 && taken !== undefined) pools[kind] = taken;
    }
  return {
    starts: Object.fromEntries(steps.map(({ kind, from }) => [stepOf(visit, kind).kind, from / day.grid])),
    doctor: doctorIn('procedure'),
    reviewer: doctorIn('discharge-review'),
    room: day.rooms.ids.findIndex((id) => rowsOf('procedure').includes(id)),
    pools,
  };
}
