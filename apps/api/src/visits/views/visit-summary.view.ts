import { STAGES, STEP_KINDS, type Stage, type StepKind } from '@higaeri/domain';
import {
  DateField,
  Flag,
  InstantField,
  ListOf,
  Nested,
  OneOf,
  Text,
  Uuid,
  WholeNumber,
} from '../../platform/http/fields.ts';
import { DECISIONS } from './decision.view.ts';
import { GateView } from './gate.view.ts';
import { PatientSummary } from './patient-summary.view.ts';
import { Named, TimeRange } from './span.view.ts';
import { StepView } from './step.view.ts';

export const AFTERNOONS = ['held', 'firm', 'displaced', 'released', 'none', 'standby'] as const;
export const WHERES = ['not-arrived', 'waiting', 'in', 'gone'] as const;

export class PlaceView {
  @OneOf(WHERES) where: (typeof WHERES)[number];
  @OneOf(STEP_KINDS, { nullable: true, description: 'What the patient waits for or is in' }) stepKind: StepKind | null;
  @Uuid({ nullable: true }) resourceId: string | null;
  @InstantField({ nullable: true }) since: string | null;
}

export class LateView {
  @WholeNumber() minutes: number;
}

/** One visit as the boards and lists show it. */
export class VisitSummary {
  @Uuid() id: string;
  @WholeNumber() version: number;
  @DateField() date: string;
  @OneOf(STAGES, { name: 'Stage' }) status: Stage;
  @OneOf(['booked', 'walk-in']) origin: 'booked' | 'walk-in';
  @Uuid({ nullable: true }) continues: string | null;
  @Text() callNumber: string;
  @Nested(() => PatientSummary, { nullable: true, description: 'null for the manager' }) patient: PatientSummary | null;
  @Flag() sameSurnameToday: boolean;
  @Text({ description: 'As decided, else as booked' }) treatment: string;
  @WholeNumber({ description: 'Of the decision once it is made' }) discs: number;
  @Nested(() => Named, { nullable: true }) doctor: Named | null;
  @Flag() sedation: boolean;
  @OneOf(DECISIONS, { nullable: true }) decision: (typeof DECISIONS)[number] | null;
  @OneOf(AFTERNOONS, { name: 'Afternoon' }) afternoon: (typeof AFTERNOONS)[number];
  @Nested(() => PlaceView) place: PlaceView;
  @Nested(() => LateView, { nullable: true }) late: LateView | null;
  @Flag() redFlagOpen: boolean;
  @Flag() readyForReview: boolean;
  @InstantField({ nullable: true }) arriveAt: string | null;
  @InstantField({ nullable: true }) homeBy: string | null;
  @InstantField({ nullable: true, description: 'The likely time of `predictedHome`' }) predictedHomeBy: string | null;
  @Nested(() => TimeRange, { nullable: true }) predictedHome: TimeRange | null;
  @ListOf(() => StepView) steps: StepView[];
  @ListOf(() => GateView) gates: GateView[];
}
