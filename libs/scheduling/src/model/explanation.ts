import type { ResourceKind } from './resource.ts';
import type { Minute } from './time.ts';
import type { StepKind } from './visit-template.ts';

/**
 * Why nobody of one kind can be had for a step.
 * Shape:  `nobody`: there is none who may do it; `closed`: none is open at any of the times in question, `taken`: some are, but reserved.
 *         `resources` are all of that kind, a nurse by the id of the person behind the rows. `freeFrom`, when there is one, is the next start after these at which one of them could be had.
 * Units:  minutes; the step would have to start from `from` to `until`, both included.
 */
export interface Lack {
  readonly step: StepKind;
  readonly kind: ResourceKind;
  readonly because: 'nobody' | 'closed' | 'taken';
  readonly resources: readonly string[];
  readonly from: Minute;
  readonly until: Minute;
  readonly freeFrom?: Minute;
}

/**
 * The first step of a visit that a day has no place for, when everything before it goes as well as it can.
 * Shape:  `lacking`: each of `lacks` alone rules the step out. `never-together`: all that the step needs is free at some time, but not at the same one.
 *         `no-time`: what came before, opening hours, cut-offs, the longest wait or the patient's own hours leave no start for it at all. `closed`: nobody and nothing is there.
 *         Only `lacking` has `lacks`. `doctors` are those with whom the visit comes just as far; nobody where no doctor does the treatment or the clinic is closed.
 * Units:  minutes; it would have to start from `from`, the earliest that what came before allows, to `until`, the latest that the rest allows; `from` may be the later one.
 */
export interface Obstacle {
  readonly step: StepKind;
  readonly cause: 'lacking' | 'never-together' | 'no-time' | 'closed';
  readonly from: Minute;
  readonly until: Minute;
  readonly lacks: readonly Lack[];
  readonly doctors: readonly string[];
}

/** One resource that would make the day possible if it were free. Shape: the uses that stand against its reservations or hours. Units: minutes. */
export interface ResourceRelief {
  readonly resource: string;
  readonly kind: ResourceKind;
  readonly uses: readonly { readonly step: StepKind; readonly from: Minute; readonly until: Minute }[];
}

/** One wish that would make the day possible if it were given up, and what the day would then be. Units: minutes. */
export interface WishRelief {
  readonly wish: 'doctor' | 'not-before' | 'not-after' | 'other-visit';
  readonly arriveAt: Minute;
  readonly homeBy: Minute;
  readonly doctor: string;
}

/**
 * Why a date has no itinerary, as data to be put into words.
 * Shape:  at least one of `obstacles`, the one that the visit comes furthest to first; every doctor who may treat stands in exactly one. Without any relief, no single change is enough.
 */
export interface Explanation {
  readonly date: string;
  readonly obstacles: readonly Obstacle[];
  readonly resources: readonly ResourceRelief[];
  readonly wishes: readonly WishRelief[];
}
