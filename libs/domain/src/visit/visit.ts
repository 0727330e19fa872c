import type { Decision } from '../eligibility/decision.ts';
import type { Checklists } from '../gates/checklist.ts';
import type { Consent, Intake, Screening } from '../gates/records.ts';
import type { Override } from '../gates/gate.ts';
import type { Observation } from '../recovery/observation.ts';
import type { ClinicPolicy, Requirements } from './policy.ts';
import type { Stage } from './stage.ts';
import type { Actor, ClinicDate, DiscLevel, Instant, RedFlag, StepKind, StepStatus } from './vocabulary.ts';

/** What was agreed with the patient. Never overwritten by what is predicted or by what happens. */
export interface PlannedTime {
  readonly start: Instant;
  readonly end: Instant;
  /** Reserved rows: rooms, devices, people (a nurse's capacity rows). */
  readonly resources: readonly string[];
}

export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly status: StepStatus;
  /** Whole minutes the step is booked for. */
  readonly minutes: number;
  readonly planned: PlannedTime | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The rooms, devices and people really used; empty until the start. */
  readonly usedResources: readonly string[];
  /** Why it was skipped or stopped. */
  readonly reason: string | null;
}

/** While open it suspends every further start; only a doctor resolves it. */
export interface RedFlagReport {
  /** The id of the fact that raised it. */
  readonly id: string;
  readonly flags: readonly RedFlag[];
  readonly note: string | null;
  readonly raisedAt: Instant;
  readonly raisedBy: Actor;
  readonly resolved: {
    readonly decision: 'continue' | 'transfer';
    readonly reason: string;
    readonly referral: string | null;
    readonly at: Instant;
    readonly by: Actor;
  } | null;
}

/** Brand and lot of an implant or biologic. */
export interface Lot {
  readonly product: string;
  readonly lot: string;
}

export interface ProcedureRecord {
  readonly treatedLevels: readonly DiscLevel[];
  /** The doctor's reason where the treated levels differ from the decision's. */
  readonly differenceReason: string | null;
  readonly lots: readonly Lot[];
}

export interface DischargeReview {
  readonly decision: 'discharge' | 'extend' | 'transfer';
  readonly minutes: number | null;
  readonly note: string | null;
  readonly at: Instant;
  readonly by: Actor;
}

export type VisitOrigin = 'booked' | 'walk-in';
/** What became of the afternoon's places: waiting for the decision, confirmed, given back, none was ever booked, or none until somebody else gives one up. */
export type AfternoonState = 'held' | 'firm' | 'released' | 'none' | 'standby';

/**
 * One patient's day, from the booking to the way home.
 * Shape:  immutable; changed only by folding the next fact (`apply`). The stored row is the fold of the visit's history.
 * Units:  instants are UTC; minutes are whole.
 * Source: clinic.md "The day", S4 "Treatment flow".
 */
export interface Visit {
  readonly id: string;
  readonly patientId: string;
  /** ISO 639-1, decides whether the consent is in the patient's own language. */
  readonly patientLanguage: string;
  readonly date: ClinicDate;
  readonly origin: VisitOrigin;
  /** The visit that was deferred to this day, whose images this one reuses. */
  readonly continues: string | null;
  /** Booked treatment; the decision may name another. */
  readonly treatment: string;
  readonly discs: number;
  readonly requirements: Requirements;
  readonly policy: ClinicPolicy;
  readonly stage: Stage;
  readonly steps: readonly Step[];
  readonly afternoon: AfternoonState;
  readonly intake: Intake | null;
  readonly screening: Screening | null;
  readonly consent: Consent | null;
  /** Set by a withdrawal, cleared when consent is given anew. */
  readonly consentWithdrawn: { readonly reason: string; readonly at: Instant; readonly by: Actor } | null;
  readonly checklist: Checklists;
  /** Oldest first; the last one counts. */
  readonly decisions: readonly Decision[];
  readonly redFlags: readonly RedFlagReport[];
  readonly overrides: readonly Override[];
  readonly observations: readonly Observation[];
  readonly procedure: ProcedureRecord | null;
  readonly recovery: {
    readonly startedAt: Instant;
    readonly targetMinutes: number;
    readonly readyForReviewAt: Instant | null;
  } | null;
  readonly reviews: readonly DischargeReview[];
  readonly bookedAt: Instant;
  readonly checkedInAt: Instant | null;
  /** When the patient physically left the clinic, as whatever. */
  readonly departedAt: Instant | null;
  readonly endReason: string | null;
  /** The instant of the latest fact about stage or steps: the next such fact may not lie before it. Records (intake, observations, …) may, and leave it alone. */
  readonly lastFactAt: Instant;
}
