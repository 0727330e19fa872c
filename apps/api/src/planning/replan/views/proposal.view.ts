import { STEP_KINDS, type Stage, type StepKind } from '@higaeri/domain';
import {
  DateField,
  Decimal,
  Flag,
  InstantField,
  ListOf,
  Nested,
  OneOf,
  Text,
  Uuid,
  WholeNumber,
} from '../../../platform/http/fields.ts';
import { PatientSummary } from '../../../visits/views/patient-summary.view.ts';
import { NamedResource } from '../../../visits/views/span.view.ts';
import { CAUSES, PROPOSAL_STATES, REASONS } from '../store/proposal.ts';

const STEP = { name: 'StepKind', nullable: true } as const;

/** What happened. */
export class ProposalCause {
  @OneOf(CAUSES, { name: 'ProposalCauseKind' }) kind: (typeof CAUSES)[number];
  @Uuid({ nullable: true }) visitId: string | null;
  @OneOf(STEP_KINDS, STEP) stepKind: StepKind | null;
  @Nested(() => NamedResource, { nullable: true }) resource: NamedResource | null;
  @WholeNumber({ max: 1_500, nullable: true }) byMinutes: number | null;
}

export class MovePlaceView {
  @InstantField() start: string;
  @InstantField() end: string;
  @ListOf(() => NamedResource) resources: NamedResource[];
}

/** Why a step moves. `at`: ready at (`own-delay`), in use until (`taken`), free from (`freed`). */
export class MoveReasonView {
  @OneOf(REASONS, { name: 'MoveReasonCode' }) code: (typeof REASONS)[number];
  @InstantField({ nullable: true }) at: string | null;
  @Nested(() => NamedResource, { nullable: true }) resource: NamedResource | null;
  @Uuid({ nullable: true, description: 'Who has it' }) byVisitId: string | null;
  @OneOf(STEP_KINDS, { ...STEP, description: 'The own step before it, for `follows`' }) stepKind: StepKind | null;
}

export class MoveView {
  @Uuid() visitId: string;
  @Uuid() stepId: string;
  @OneOf(STEP_KINDS, { name: 'StepKind' }) kind: StepKind;
  @Nested(() => MovePlaceView, {
    nullable: true,
    description: 'What was agreed; without resources when the place was lost',
  })
  from: MovePlaceView | null;
  @Nested(() => MovePlaceView) to: MovePlaceView;
  @WholeNumber({ min: -1_500, max: 1_500, description: 'Positive for later' }) byMinutes: number;
  @Nested(() => MoveReasonView) reason: MoveReasonView;
}

/** A visit the proposal speaks of. */
export class ProposedVisitView {
  @Uuid() id: string;
  @Text({ max: 20 }) callNumber: string;
  @Text({ max: 40 }) status: Stage;
  @Nested(() => PatientSummary, { nullable: true, description: 'For those who may see patients' })
  patient: PatientSummary | null;
}

/** A step's time that a patient must be told. */
export class ToldTimeView {
  @Uuid() stepId: string;
  @OneOf(STEP_KINDS, { name: 'StepKind' }) kind: StepKind;
  @InstantField({ nullable: true, description: 'What the patient knows; null for a step that had no time' })
  from: string | null;
  @InstantField({ description: 'Once it is applied: the time it has now' }) to: string;
}

/** Somebody whose agreed times change. */
export class ToldView {
  @Uuid() visitId: string;
  @Flag({ description: 'In the clinic now' }) here: boolean;
  @Text({ nullable: true, description: 'For those who may see patients' }) phone: string | null;
  @InstantField({ nullable: true }) toldAt: string | null;
  @Text({ nullable: true }) toldBy: string | null;
  @Flag({ description: 'The times have changed again since; a later list may say it' }) newerFollow: boolean;
  @ListOf(() => ToldTimeView, { max: 20, description: 'What is new to the patient, in its order' })
  times: ToldTimeView[];
}

export class GainView {
  @Decimal() before: number;
  @Decimal() after: number;
}

/** Before is doing nothing but push back what can not start. Minutes, except the counts and `total`. */
export class GainsView {
  @Nested(() => GainView) waiting: GainView;
  @Nested(() => GainView) idle: GainView;
  @Nested(() => GainView) blocking: GainView;
  @Nested(() => GainView) overtime: GainView;
  @Nested(() => GainView) otherDoctor: GainView;
  @Nested(() => GainView) toldMinutes: GainView;
  @Nested(() => GainView) toldPersons: GainView;
  @Nested(() => GainView) unplaced: GainView;
  @Nested(() => GainView) total: GainView;
}

/** A changed plan of a day, offered with its reasons; a person applies it. */
export class ProposalView {
  @Uuid() id: string;
  @DateField() date: string;
  @Text({ description: 'The state of the day it was made for' }) basedOn: string;
  @InstantField() createdAt: string;
  @OneOf(PROPOSAL_STATES, { name: 'ProposalState' }) state: (typeof PROPOSAL_STATES)[number];
  @Flag({ description: 'The day is still as it was then' }) current: boolean;
  @Nested(() => ProposalCause) cause: ProposalCause;
  @ListOf(() => MoveView, { max: 2_000 }) moves: MoveView[];
  @ListOf(() => ProposedVisitView, { max: 500 }) visits: ProposedVisitView[];
  @ListOf(() => ToldView, { max: 500, description: 'Who must be told' }) told: ToldView[];
  @Uuid({ list: { max: 500 }, description: 'Visits for which no place was found; they stay as they are' })
  unplaced: string[];
  @Nested(() => GainsView) gains: GainsView;
  @Flag() worthIt: boolean;
  @Flag({ description: 'Whether the present plan could be kept at all' }) keepable: boolean;
  @OneOf(['right-shift', 'optimised']) tier: 'right-shift' | 'optimised';
  @OneOf(['optimal', 'feasible', 'partial', 'infeasible']) status: string;
  @WholeNumber() iterations: number;
  @InstantField({ nullable: true }) answeredAt: string | null;
  @Text({ nullable: true }) answeredBy: string | null;
  @Text({ max: 500, nullable: true }) reason: string | null;
}
