import type { Symptoms } from '../gates/records.ts';
import type { Requirements } from '../visit/policy.ts';
import type { Actor, ClinicDate, DiscLevel, Instant } from '../visit/vocabulary.ts';

/** What the images show at one disc. */
export interface DiscFinding {
  readonly level: DiscLevel;
  readonly pfirrmann: 1 | 2 | 3 | 4 | 5 | null;
  readonly schizas: 'A' | 'B' | 'C' | 'D' | null;
  readonly modic: 0 | 1 | 2 | 3 | null;
  readonly hydration: 'white' | 'black' | null;
  readonly note: string | null;
}

export interface Findings {
  readonly symptoms: Symptoms | null;
  readonly discs: readonly DiscFinding[];
  readonly priorSurgery: string | null;
  readonly note: string | null;
}

export const PLANS = [
  'conservative',
  'nerve-block',
  'neuroplasty',
  'balloon',
  'surgery-referral',
  'rehabilitation',
  'other-treatment',
  'observe',
  'more-tests',
  'another-day',
] as const;
export type Plan = (typeof PLANS)[number];

interface DecisionRecord {
  /** The id of the fact that made it. */
  readonly id: string;
  readonly findings: Findings;
  readonly by: Actor;
  readonly at: Instant;
}
export interface EligibleDecision extends DecisionRecord {
  readonly decision: 'eligible';
  readonly treatment: string;
  readonly levels: readonly DiscLevel[];
  readonly side: 'left' | 'right' | 'both' | null;
  readonly requirements: Requirements;
  /** Last clinic date on which it may be acted upon without being made again. */
  readonly validUntil: ClinicDate | null;
}
export interface NotEligibleDecision extends DecisionRecord {
  readonly decision: 'not-eligible';
  readonly reason: string;
  readonly plan: Plan;
}
export interface DeferredDecision extends DecisionRecord {
  readonly decision: 'deferred';
  /** What is missing. */
  readonly reason: string;
  readonly until: ClinicDate;
  readonly plan: Plan | null;
}

/**
 * A doctor's decision whether the treatment suits today.
 * Source: clinic.md "The eligibility decision".
 */
export type Decision = EligibleDecision | NotEligibleDecision | DeferredDecision;
