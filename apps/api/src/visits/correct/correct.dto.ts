import { Text, Uuid } from '../../platform/http/fields.ts';
import { LONG_TEXT } from '../views/records.view.ts';

export class CorrectDto {
  @Uuid({ description: 'The id of the wrong entry in the history' }) historyId: string;
  @Text({ max: LONG_TEXT }) reason: string;
}
