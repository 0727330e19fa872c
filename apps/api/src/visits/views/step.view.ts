import { STEP_KINDS, type StepKind, type StepStatus } from '@higaeri/domain';
import { ListOf, Nested, OneOf, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';
import { NamedResource, OpenSpan, PredictedSpan, Span } from './span.view.ts';

export const STEP_RESERVATIONS = [
  'held',
  'firm',
  'in-use',
  'standby',
  'displaced',
  'released',
  'done',
  'none',
] as const;

/** `planned` is what was agreed, `predicted` what is to be expected now, `actual` what happened; none overwrites another. */
export class StepView {
  @Uuid() id: string;
  @OneOf(STEP_KINDS, { name: 'StepKind' }) kind: StepKind;
  @OneOf(['planned', 'in-progress', 'done', 'skipped', 'stopped'], { name: 'StepStatus' }) status: StepStatus;
  @WholeNumber() minutes: number;
  @Nested(() => Span, { nullable: true }) planned: Span | null;
  @Nested(() => PredictedSpan, { nullable: true }) predicted: PredictedSpan | null;
  @Nested(() => OpenSpan, { nullable: true }) actual: OpenSpan | null;
  @OneOf(STEP_RESERVATIONS, { name: 'StepReservation' }) reservation: (typeof STEP_RESERVATIONS)[number];
  @ListOf(() => NamedResource) resources: NamedResource[];
  @Text({ max: 4000, nullable: true }) reason: string | null;
}
