import type { GateCode } from '../gates/gate.ts';
import type { Stage } from './stage.ts';
import type { HappeningType } from './fact.ts';
import type { Instant, StepKind, StepStatus } from './vocabulary.ts';

/** Why a fact cannot follow. The API turns `code` into its Problem; nothing here is patient data. */
export type VisitFailure =
  | {
      readonly code: 'wrong-stage';
      readonly fact: HappeningType;
      readonly stage: Stage;
      readonly allowed: readonly Stage[];
    }
  | {
      readonly code: 'wrong-step-status';
      readonly stepId: string;
      readonly status: StepStatus;
      readonly allowed: readonly StepStatus[];
    }
  | {
      readonly code: 'wrong-step-kind';
      readonly stepId: string;
      readonly fact: HappeningType;
      readonly kind: StepKind;
      readonly allowed: readonly StepKind[];
    }
  | { readonly code: 'unknown-items'; readonly items: readonly string[] }
  | { readonly code: 'unknown-step'; readonly stepId: string }
  | { readonly code: 'step-out-of-order'; readonly stepId: string; readonly first: readonly string[] }
  | { readonly code: 'another-step-in-progress'; readonly stepId: string; readonly inProgress: string }
  | { readonly code: 'gates-not-met'; readonly gates: readonly GateCode[] }
  | { readonly code: 'override-not-allowed'; readonly gates: readonly GateCode[] }
  | { readonly code: 'doctor-only'; readonly fact: HappeningType }
  | { readonly code: 'levels-differ'; readonly expected: readonly string[]; readonly given: readonly string[] }
  | { readonly code: 'incomplete'; readonly missing: readonly string[] }
  | { readonly code: 'time-out-of-order'; readonly notBefore: Instant; readonly notAfter: Instant | null }
  | { readonly code: 'no-open-red-flag' }
  | {
      readonly code: 'broken-history';
      readonly why: 'empty' | 'not-booked-first' | 'booked-twice';
      readonly factId: string | null;
    }
  | {
      readonly code: 'not-correctable';
      readonly factId: string;
      readonly why: 'unknown' | 'first-fact' | 'already-corrected' | 'a-correction';
    }
  | { readonly code: 'later-facts-depend'; readonly factId: string; readonly laterFactIds: readonly string[] };
