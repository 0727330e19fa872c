import type { Findings, Plan } from '../eligibility/decision.ts';
import type { ChecklistPhase } from '../gates/checklist.ts';
import type { GateCode } from '../gates/gate.ts';
import type { Consent, Intake, Screening } from '../gates/records.ts';
import type { Observation } from '../recovery/observation.ts';
import type { ClinicPolicy, Requirements } from './policy.ts';
import type { Lot, PlannedTime, VisitOrigin } from './visit.ts';
import type { Actor, ClinicDate, DiscLevel, Instant, RedFlag, StepKind } from './vocabulary.ts';

/** Who, when it happened, and the id under which the history keeps it. */
export interface FactEnvelope {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
}

export interface BookedStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly minutes: number;
  readonly planned: PlannedTime | null;
}

type Recorded<T> = Omit<T, 'recordedBy' | 'recordedAt'>;

/** The first fact of every visit. */
export interface Booked {
  readonly type: 'booked';
  readonly visitId: string;
  readonly patientId: string;
  readonly patientLanguage: string;
  readonly date: ClinicDate;
  readonly origin: VisitOrigin;
  readonly continues: string | null;
  readonly treatment: string;
  readonly discs: number;
  readonly requirements: Requirements;
  readonly policy: ClinicPolicy;
  readonly steps: readonly BookedStep[];
  /** The morning alone has places; the patient knows that the afternoon waits for one that somebody gives up. */
  readonly afternoon?: 'standby';
}

/** Everything that can happen to a visit afterwards. One transition function each. */
export type Happening =
  | {
      readonly type: 'rescheduled';
      readonly date: ClinicDate;
      readonly steps: readonly {
        readonly stepId: string;
        readonly minutes: number;
        readonly planned: PlannedTime | null;
      }[];
    }
  | {
      readonly type: 'checked-in';
      /** The clinic's rules on the day, where they have changed since the booking (a new consent form). */
      readonly policy?: ClinicPolicy;
    }
  | { readonly type: 'no-show-marked'; readonly reason: string | null }
  | { readonly type: 'cancelled'; readonly reason: string }
  | { readonly type: 'left'; readonly reason: string }
  | { readonly type: 'departed'; readonly reason: string | null }
  | { readonly type: 'red-flag-raised'; readonly flags: readonly RedFlag[]; readonly note: string | null }
  | {
      readonly type: 'red-flag-resolved';
      readonly decision: 'continue' | 'transfer';
      readonly reason: string;
      readonly referral: string | null;
    }
  | { readonly type: 'consent-withdrawn'; readonly reason: string }
  | {
      readonly type: 'step-started';
      readonly stepId: string;
      readonly resources: readonly string[];
      readonly overrides: readonly { readonly gate: GateCode; readonly reason: string }[];
    }
  | {
      readonly type: 'step-completed';
      readonly stepId: string;
      readonly treatedLevels: readonly DiscLevel[] | null;
      readonly differenceReason: string | null;
      readonly lots: readonly Lot[];
    }
  | { readonly type: 'step-skipped'; readonly stepId: string; readonly reason: string }
  | { readonly type: 'step-stopped'; readonly stepId: string; readonly reason: string }
  | {
      readonly type: 'eligibility-decided';
      readonly outcome:
        | {
            readonly decision: 'eligible';
            readonly treatment: string;
            readonly levels: readonly DiscLevel[];
            readonly side: 'left' | 'right' | 'both' | null;
            readonly requirements: Requirements;
            readonly validUntil: ClinicDate | null;
          }
        | { readonly decision: 'not-eligible'; readonly reason: string; readonly plan: Plan }
        | {
            readonly decision: 'deferred';
            readonly reason: string;
            readonly until: ClinicDate;
            readonly plan: Plan | null;
          };
      readonly findings: Findings;
    }
  | { readonly type: 'intake-recorded'; readonly intake: Recorded<Intake> }
  | { readonly type: 'screening-recorded'; readonly screening: Recorded<Screening> }
  | { readonly type: 'consent-recorded'; readonly consent: Recorded<Consent> }
  | {
      readonly type: 'checklist-recorded';
      readonly phase: ChecklistPhase;
      readonly items: readonly string[];
      readonly levels: readonly DiscLevel[] | null;
    }
  | { readonly type: 'observation-recorded'; readonly observation: Omit<Observation, 'at' | 'by'> }
  | {
      readonly type: 'discharge-reviewed';
      readonly decision: 'discharge' | 'extend' | 'transfer';
      readonly minutes: number | null;
      readonly note: string | null;
      readonly overrides: readonly { readonly gate: GateCode; readonly reason: string }[];
    };

export type HappeningType = Happening['type'];
export const HAPPENING_TYPES = [
  'rescheduled',
  'checked-in',
  'no-show-marked',
  'cancelled',
  'left',
  'departed',
  'red-flag-raised',
  'red-flag-resolved',
  'consent-withdrawn',
  'step-started',
  'step-completed',
  'step-skipped',
  'step-stopped',
  'eligibility-decided',
  'intake-recorded',
  'screening-recorded',
  'consent-recorded',
  'checklist-recorded',
  'observation-recorded',
  'discharge-reviewed',
] as const satisfies readonly HappeningType[];
/** The fact of one type, e.g. `FactOf<'checked-in'>`. */
export type FactOf<T extends HappeningType> = FactEnvelope & Extract<Happening, { readonly type: T }>;
export type BookedFact = FactEnvelope & Booked;
export type Fact = FactEnvelope & Happening;
/** A correction takes another fact out of the fold; both stay in the history. */
export type Corrected = FactEnvelope & { readonly type: 'corrected'; readonly factId: string; readonly reason: string };
export type HistoryEntry = BookedFact | Fact | Corrected;
