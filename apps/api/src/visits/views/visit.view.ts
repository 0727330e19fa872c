import { InstantField, ListOf, Nested, OneOf, Text, Uuid } from '../../platform/http/fields.ts';
import { AlertView } from './alert.view.ts';
import {
  Baseline,
  DischargeReview,
  EarlierBiologic,
  LatestScore,
  Override,
  ProcedureRecord,
  RecoveryClock,
} from './clinical.view.ts';
import { Decision } from './decision.view.ts';
import { Observation } from './observation.view.ts';
import { Checklists, Consent, Intake, RedFlagReport, Screening } from './records.view.ts';
import { VisitSummary } from './visit-summary.view.ts';

export const POSSIBLE = [
  'check-in',
  'cancel',
  'no-show',
  'leave',
  'depart',
  'red-flag',
  'red-flag/resolve',
  'withdraw-consent',
  'steps/start',
  'steps/complete',
  'steps/skip',
  'steps/stop',
  'eligibility',
  'intake',
  'screening',
  'consent',
  'checklist',
  'observations',
  'discharge-review',
  'reschedule',
] as const;
export type PossibleHappening = (typeof POSSIBLE)[number];

export class PossibleView {
  @OneOf(POSSIBLE, { name: 'PossibleHappening' }) happening: PossibleHappening;
  @Uuid({ optional: true }) stepId?: string;
}

/** The whole visit. The optional fields are clinical and absent for reception. */
export class VisitView extends VisitSummary {
  @ListOf(() => PossibleView, { description: 'What the signed-in person may do now' }) possible: PossibleView[];
  @ListOf(() => AlertView) alerts: AlertView[];
  @Text() bookedTreatment: string;

  @Nested(() => Intake, { optional: true, nullable: true }) intake?: Intake | null;
  @Nested(() => Screening, { optional: true, nullable: true }) screening?: Screening | null;
  @Nested(() => Consent, { optional: true, nullable: true }) consent?: Consent | null;
  @Nested(() => Checklists, { optional: true }) checklist?: Checklists;
  @ListOf(() => Decision, { optional: true, description: 'Oldest first; the last one counts' }) decisions?: Decision[];
  @Nested(() => Decision, { optional: true, nullable: true }) currentDecision?: Decision | null;
  @Text({ list: {}, optional: true, description: 'What the eligibility form should still ask for' })
  missingEvidence?: string[];
  @ListOf(() => RedFlagReport, { optional: true }) redFlags?: RedFlagReport[];
  @ListOf(() => Override, { optional: true }) overrides?: Override[];
  @ListOf(() => Observation, { optional: true }) observations?: Observation[];
  @Nested(() => Baseline, { optional: true, nullable: true }) baseline?: Baseline | null;
  @Nested(() => LatestScore, { optional: true, nullable: true }) latestScore?: LatestScore | null;
  @InstantField({ optional: true, nullable: true }) nextObservationDue?: string | null;
  @Nested(() => ProcedureRecord, { optional: true, nullable: true }) procedure?: ProcedureRecord | null;
  @Nested(() => RecoveryClock, { optional: true, nullable: true }) recovery?: RecoveryClock | null;
  @ListOf(() => DischargeReview, { optional: true }) reviews?: DischargeReview[];
  @ListOf(() => EarlierBiologic, { optional: true }) earlierBiologics?: EarlierBiologic[];
}
