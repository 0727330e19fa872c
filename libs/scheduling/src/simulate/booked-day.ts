import type { Minute } from '../model/time.ts';
import type { StepKind } from '../model/visit-template.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';

/** A visit as it stands in the book. Shape: `doctor` consults and operates; `withImages`: none are taken. Units: minutes. */
export interface BookedVisit {
  readonly treatment: string;
  readonly doctor: string;
  readonly procedureMinutes: number;
  readonly recoveryMinutes: number;
  readonly withImages: boolean;
}

/** A day before it begins; who will come, when, and how long anything takes is not in it. Shape: visits in the order of their bookings. */
export interface BookedDay {
  readonly clinic: SimulatedClinic;
  readonly number: number;
  readonly visits: readonly BookedVisit[];
}

/** What is known at noon. Shape: `staying` are the places of the visits that are decided `eligible` and still to be prepared, `undecided` those still before their decision. Units: minutes since midnight. */
export interface Noon {
  readonly now: Minute;
  readonly staying: readonly number[];
  readonly undecided: readonly number[];
}

/** Who is called first when something is free: the smaller number. Shape: `ready` is when the patient became ready for the step. */
export type Urgency = (visit: number, kind: StepKind, ready: Minute) => number;

/** A policy's word for one day. Shape: `appointments` has a time per visit; `atNoon` is asked once, when all decisions are in or at the cut-off, and its answer replaces `urgency`. */
export interface DayOrders {
  readonly appointments: readonly Minute[];
  readonly urgency: Urgency;
  readonly atNoon?: (noon: Noon) => Urgency;
}

/**
 * A way to run a clinic: when patients are asked to come and who is next.
 * Shape:  whatever it says, nobody waits while everything they need is free, and no rule of the clinic is broken: policies decide order, the simulation decides what is possible.
 */
export interface Policy {
  readonly name: string;
  forDay(day: BookedDay): DayOrders;
}
