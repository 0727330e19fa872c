import { InstantField, Text } from '../../platform/http/fields.ts';
import { LONG_TEXT } from '../views/records.view.ts';

const BACK_ENTRY = 'For entering it later: between the latest fact and now; now when left out.';

export class CheckInDto {
  @InstantField({ optional: true, description: BACK_ENTRY }) at?: string;
}

export class ReasonDto {
  @Text({ max: LONG_TEXT }) reason: string;
}

export class NoShowDto {
  @Text({ max: LONG_TEXT, optional: true, nullable: true }) reason?: string | null;
}

export class LeaveDto extends ReasonDto {
  @InstantField({ optional: true, description: BACK_ENTRY }) at?: string;
}
