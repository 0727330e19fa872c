import type { Random } from '../../chance/random.ts';
import type { PlanState } from './plan-state.ts';

/** Chooses visits to take out of a plan. Shape: `count` of those that may be moved, fewer when there are not so many. */
export type Ruin = (state: PlanState, movable: readonly number[], count: number, random: Random) => number[];

/** Any visits. */
export const ruinAny: Ruin = (_state, movable, count, random) => nearest(movable, count, () => random());

/** The visits that cost most by themselves, unplaced ones first. */
export const ruinDearest: Ruin = (state, movable, count, random) =>
  nearest(movable, count, (visit) => -state.ownCost(visit) * (0.5 + random()));

/** Visits whose afternoon lies around the same time. */
export const ruinTogether: Ruin = (state, movable, count, random) => {
  const centre = timeOf(state, pick(movable, random));
  return nearest(movable, count, (visit) => Math.abs(timeOf(state, visit) - centre) + 30 * random());
};

/** Visits that share doctors and rooms with one of them. */
export const ruinSharing: Ruin = (state, movable, count, random) => {
  const seed = new Set(scarceRows(state, pick(movable, random)));
  return nearest(movable, count, (visit) => {
    const shared = scarceRows(state, visit).filter((row) => seed.has(row)).length;
    return -shared + 1.5 * random();
  });
};

/** Visits of one doctor or one operating room, one after the other. */
export const ruinRow: Ruin = (state, movable, count, random) => {
  const seed = pick(movable, random);
  const rows = scarceRows(state, seed);
  const row = rows.length > 0 ? pick(rows, random) : -1;
  const centre = timeOf(state, seed);
  return nearest(movable, count, (visit) => {
    const elsewhere = scarceRows(state, visit).includes(row) ? 0 : 10_000;
    return elsewhere + Math.abs(timeOf(state, visit) - centre);
  });
};

function nearest(movable: readonly number[], count: number, distance: (visit: number) => number): number[] {
  return movable
    .map((visit) => ({ visit, distance: distance(visit) }))
    .sort((a, b) => a.distance - b.distance || a.visit - b.visit)
    .slice(0, count)
    .map((one) => one.visit);
}

function pick(from: readonly number[], random: Random): number {
  return from[Math.floor(random() * from.length)]!;
}

function timeOf(state: PlanState, visit: number): number {
  return state.placementOf(visit).tasks.at(-1)?.from ?? 0;
}

function scarceRows(state: PlanState, visit: number): number[] {
  return state
    .placementOf(visit)
    .uses.filter((use) => state.model.rows[use.row]!.idleCounts)
    .map((use) => use.row);
}
