import { DateField, InstantField, ListOf, Nested, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';

export class RotaSpan {
  @InstantField() start: string;
  @InstantField() end: string;
}

export class RotaShift {
  @Uuid() staffId: string;
  @InstantField() start: string;
  @InstantField() end: string;
  @InstantField({ nullable: true }) breakStart: string | null;
  @InstantField({ nullable: true }) breakEnd: string | null;
}

export class RotaDay {
  @DateField() date: string;
  @Nested(() => RotaSpan, { nullable: true, description: 'null: closed' }) open: RotaSpan | null;
  @Text({ max: 200, nullable: true }) closedReason: string | null;
  @ListOf(() => RotaShift, { max: 200 }) shifts: RotaShift[];
}

/** Every day from `from` to `to`, both included; also the body of the PUT, which replaces exactly these days. */
export class RotaDto {
  @DateField() from: string;
  @DateField() to: string;
  @ListOf(() => RotaDay, { max: 62 }) days: RotaDay[];
}

export class RotaView extends RotaDto {
  @WholeNumber() version: number;
}

export class RotaQuery {
  @DateField({ query: true }) from: string;
  @DateField({ query: true }) to: string;
}
