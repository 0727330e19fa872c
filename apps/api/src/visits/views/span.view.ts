import { Decimal, InstantField, Nested, Text, Uuid } from '../../platform/http/fields.ts';

/** Half-open; instants with the clinic's offset. */
export class Span {
  @InstantField() start: string;
  @InstantField() end: string;
}

export class OpenSpan {
  @InstantField() start: string;
  @InstantField({ nullable: true, description: 'null while it still goes on' }) end: string | null;
}

/** A time that is not certain: one in ten before `early`, half before `likely`, nine in ten before `late`. */
export class TimeRange {
  @InstantField() early: string;
  @InstantField() likely: string;
  @InstantField() late: string;
}

/** When a step will probably happen: `start` and `end` are the likely times. */
export class PredictedSpan extends Span {
  @Nested(() => TimeRange) startRange: TimeRange;
  @Nested(() => TimeRange) endRange: TimeRange;
  @Decimal({
    max: 1,
    description: 'That it happens at all: below 1 while the decision is open or the patient is not there',
  })
  probability: number;
}

/** A person or thing of the clinic under both its names. */
export class Named {
  @Uuid() id: string;
  @Text() name: string;
  @Text() nameEn: string;
}

export class NamedResource extends Named {
  @Text() kind: string;
}
