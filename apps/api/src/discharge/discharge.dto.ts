import { InstantField, ListOf, OneOf, Text, WholeNumber } from '../platform/http/fields.ts';
import { OverrideDto } from '../visits/steps/step.dto.ts';
import { LONG_TEXT } from '../visits/views/records.view.ts';

export class DischargeReviewDto {
  @OneOf(['discharge', 'extend', 'transfer']) decision: 'discharge' | 'extend' | 'transfer';
  @WholeNumber({ min: 1, max: 720, optional: true, nullable: true, description: 'More rest, for `extend`' }) minutes?:
    number | null;
  @Text({ max: LONG_TEXT, optional: true, nullable: true }) note?: string | null;
  @ListOf(() => OverrideDto, { optional: true, max: 30 }) overrides?: OverrideDto[];
}

export class DepartDto {
  @InstantField({ optional: true }) at?: string;
  @Text({ max: LONG_TEXT, optional: true, nullable: true }) reason?: string | null;
}
