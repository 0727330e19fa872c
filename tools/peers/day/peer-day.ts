import type { Interval, ResourceKind, StepKind } from '@higaeri/scheduling';

/**
 * A clinic day as the peers are told it.
 * Shape:  only what the frozen days have: nothing started, pinned, told or reserved, one order-free pair, a lunch that is surely due or surely not (`peerDayOf` refuses the rest).
 *         Everything is said by its place in these lists.
 * Units:  slots of `grid` minutes since midnight; `costs` in weighted minutes per slot, `otherDoctor` and `unplaced` per case. Every row of the day is closed from `horizon` on, overtime included.
 */
export interface PeerDay {
  readonly grid: number;
  readonly horizon: number;
  readonly pools: readonly Pool[];
  readonly rooms: OperatingRooms;
  readonly doctors: readonly Doctor[];
  readonly visits: readonly PeerVisit[];
  readonly costs: PeerCosts;
}

export interface PeerCosts {
  readonly waiting: number;
  readonly idle: number;
  readonly blocking: number;
  readonly overtime: number;
  readonly otherDoctor: number;
  readonly unplaced: number;
}

/**
 * Rows that are as good as each other and of which only the number counts: what overlaps nowhere more often than there are rows can be handed out to them.
 * Shape:  `away` says when how many units are closed: everything outside the opening hours; `closing` is when overtime begins where it is counted (recovery rooms).
 *         `owners` are the rows by whom they belong to. All nurses are one pool of units: this is easier than the day, which asks that a whole nurse is one person (see `README.md`).
 */
export interface Pool {
  readonly kind: ResourceKind;
  readonly units: number;
  readonly turnover: number;
  readonly away: readonly Away[];
  readonly closing: number | undefined;
  readonly rows: readonly string[];
  readonly owners: readonly (readonly string[])[];
}

export interface Away extends Interval {
  readonly units: number;
}

/** The operating rooms, all alike; each has its fluoroscope. Units: slots. */
export interface OperatingRooms {
  readonly ids: readonly string[];
  readonly fluoroscopes: readonly string[];
  readonly opening: number;
  readonly closing: number;
  readonly latest: number;
  readonly turnover: number;
}

/** A doctor's shift. Shape: `breaks` lie inside it; overtime runs from `closing` to `latest`. Units: slots. */
export interface Doctor {
  readonly id: string;
  readonly opening: number;
  readonly closing: number;
  readonly latest: number;
  readonly breaks: readonly Interval[];
}

/** A visit. Shape: `steps` in the usual order; `doctors` may treat, `reviewers` may review; meeting another than `preferred` costs. */
export interface PeerVisit {
  readonly id: string;
  readonly steps: readonly PeerStep[];
  readonly imaging: Imaging | undefined;
  readonly pauses: readonly PeerPause[];
  readonly doctors: readonly number[];
  readonly reviewers: readonly number[];
  readonly preferred: number | undefined;
}

/** A step. Shape: it starts between `from` and `until`, both included. Units: slots. */
export interface PeerStep {
  readonly kind: StepKind;
  readonly slots: number;
  readonly from: number;
  readonly until: number;
  readonly needs: readonly PeerNeed[];
}

/** Units of one pool of a kind. Shape: `through` keeps them until the review is over. */
export interface PeerNeed {
  readonly kind: ResourceKind;
  readonly units: number;
  readonly through: boolean;
}

/** Two steps in either order, and the one after both. Shape: `longest[i]` is the longest wait before `steps[i]` when it comes second. Units: slots. */
export interface Imaging {
  readonly steps: readonly [StepKind, StepKind];
  readonly longest: readonly [number, number];
  readonly next: StepKind;
  readonly longestNext: number;
}

/** The time between two steps. Shape: `after` is a step, or the slot since which the patient waits; `lunch` is part of every such pause and costs nothing. Units: slots. */
export interface PeerPause {
  readonly after: StepKind | number;
  readonly before: StepKind;
  readonly longest: number;
  readonly lunch: number;
  readonly cost: 'waiting' | 'blocking';
}

/** A step that the visit has for sure. */
export function stepOf(visit: PeerVisit, kind: StepKind): PeerStep {
  const step = visit.steps.find((one) => one.kind === kind);
  if (!step) throw new RangeError(`${visit.id} has no ${kind}.`);
  return step;
}

/** The pools that can answer a need. Shape: their places in the list. */
export function poolsFor({ pools }: PeerDay, { kind }: PeerNeed): number[] {
  return pools.flatMap((pool, index) => (pool.kind === kind ? [index] : []));
}
