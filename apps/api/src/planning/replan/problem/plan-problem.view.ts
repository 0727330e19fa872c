import { STEP_KINDS, type StepKind } from '@higaeri/domain';
import { RESOURCE_KINDS, type ResourceKind } from '@higaeri/scheduling';
import {
  AnyObject,
  DateField,
  InstantField,
  ListOf,
  OneOf,
  Text,
  Uuid,
  WholeNumber,
} from '../../../platform/http/fields.ts';

const DAY_MINUTES = 1_440;

/** Minutes since the clinic's midnight; who stays overnight has been there since before it. */
export class MinuteSpan {
  @WholeNumber({ min: -DAY_MINUTES }) from: number;
  @WholeNumber({ min: -DAY_MINUTES }) until: number;
}

export class PlanResource {
  @Uuid() id: string;
  @OneOf(RESOURCE_KINDS, { name: 'ResourceKind' }) kind: ResourceKind;
  @ListOf(() => MinuteSpan) open: readonly MinuteSpan[];
  @ListOf(() => MinuteSpan, { description: 'Reserved by what is not planned here' }) busy: readonly MinuteSpan[];
  @WholeNumber() turnoverMinutes: number;
  @Text({ optional: true, list: {} }) skills?: readonly string[];
  @Uuid({ optional: true }) unitOf?: string;
}

export class PlanStep extends MinuteSpan {
  @Uuid() stepId: string;
  @OneOf(STEP_KINDS, { name: 'StepKind' }) kind: StepKind;
  @Uuid({ list: {} }) resources: readonly string[];
}

export const DECISION_STATES = ['open', 'eligible', 'not-eligible'] as const;

export class VisitToPlan {
  @Uuid() visitId: string;
  @OneOf(DECISION_STATES) decision: (typeof DECISION_STATES)[number];
  @AnyObject({ description: 'The steps ahead with their needs, windows and longest waits, as the engine reads them' })
  template: object;
  @AnyObject({ optional: true, description: 'Step ids by kind' }) stepIds?: object;
  @ListOf(() => PlanStep, { optional: true }) started?: readonly PlanStep[];
  @ListOf(() => PlanStep, { optional: true }) current?: readonly PlanStep[];
  @AnyObject({ optional: true, description: 'Agreed starts by kind' }) told?: object;
}

/** The rest of a day as the scheduling engine is asked for it: rooms, people, times, and nobody's name. */
export class PlanProblemView {
  @DateField() date: string;
  @InstantField({ description: 'Minute 0' }) midnight: string;
  @WholeNumber({ description: 'Now, on today; else 0' }) from: number;
  @ListOf(() => PlanResource) resources: readonly PlanResource[];
  @ListOf(() => VisitToPlan) visits: readonly VisitToPlan[];
}
