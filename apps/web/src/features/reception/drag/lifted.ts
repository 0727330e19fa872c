import type { ResourceKind, StepView, VisitSummary } from '../../../api/views.ts';
import type { Block, Lane } from '../day-lanes.ts';
import type { Scale } from '../timeline-scale.ts';

const MINUTE = 60_000;
/** Starts lie on it, as those that the search offers. */
export const GRID = 5 * MINUTE;

/**
 * A step that is held over the day.
 * Shape:  `laneId` is where it is held; `resourceId` the room there, when that is another than it has. Units: epoch milliseconds.
 */
export interface Lifted {
  readonly blockId: string;
  readonly visit: VisitSummary;
  readonly step: StepView;
  readonly homeLaneId: string;
  readonly laneId: string;
  readonly agreed: number;
  readonly start: number;
  readonly minutes: number;
}

const PEOPLE: readonly ResourceKind[] = ['doctor', 'nurse', 'radiographer'];
const HELD: readonly StepView['reservation'][] = ['held', 'firm'];

/** Whether a block can be lifted: agreed, not begun, and with its place. */
export const canLift = ({ step }: Block): boolean =>
  step.status === 'planned' && step.planned !== null && HELD.includes(step.reservation);

export function lift(block: Block, laneId: string): Lifted {
  const { visit, step } = block;
  const agreed = step.planned === null ? block.start : Date.parse(step.planned.start);
  const at = { homeLaneId: laneId, laneId, agreed, start: agreed };
  return { blockId: block.id, visit, step, minutes: step.minutes, ...at };
}

/** The start that somebody points at, on the grid. Shape: not before now, and with its end on the day that is shown. */
export function heldAt(lifted: Lifted, start: number, { from, to }: Scale, now: number): Lifted {
  const earliest = Math.ceil(Math.max(from, now) / GRID) * GRID;
  const latest = Math.floor((to - lifted.minutes * MINUTE) / GRID) * GRID;
  const wanted = Math.round(start / GRID) * GRID;
  // Back where it came from is back exactly.
  const near = Math.abs(start - lifted.agreed) < GRID / 2 ? lifted.agreed : wanted;
  return { ...lifted, start: Math.max(Math.min(near, latest), earliest) };
}

/** The lanes a step may be held over: rooms of the same kind; a person is not exchanged by hand. */
export function lanesFor({ homeLaneId }: Lifted, lanes: readonly Lane[]): readonly Lane[] {
  const home = lanes.find(({ id }) => id === homeLaneId);
  const kind = home?.resource?.kind;
  if (kind === undefined || PEOPLE.includes(kind)) return home === undefined ? [] : [home];
  return lanes.filter(({ resource }) => resource?.kind === kind && resource.active);
}

/** Held over another lane; over one where it has no business it stays. */
export const heldOver = (lifted: Lifted, laneId: string, lanes: readonly Lane[]): Lifted =>
  lanesFor(lifted, lanes).some(({ id }) => id === laneId) ? { ...lifted, laneId } : lifted;

/** Held over the lane of the same kind above (−1) or below (1). */
export function heldBeside(lifted: Lifted, by: -1 | 1, lanes: readonly Lane[]): Lifted {
  const may = lanesFor(lifted, lanes);
  const next = may[may.findIndex(({ id }) => id === lifted.laneId) + by];
  return next === undefined ? lifted : { ...lifted, laneId: next.id };
}

export const isMoved = ({ agreed, start, homeLaneId, laneId }: Lifted): boolean =>
  start !== agreed || laneId !== homeLaneId;

/** What the server and the engine are asked. */
export const roomOf = ({ homeLaneId, laneId }: Lifted): string[] | undefined =>
  laneId === homeLaneId ? undefined : [laneId];
