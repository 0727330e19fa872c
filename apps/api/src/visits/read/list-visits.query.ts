import { STAGES, type Stage } from '@higaeri/domain';
import { DateField, OneOf, PageQuery, Uuid } from '../../platform/http/fields.ts';

export class ListVisitsQuery extends PageQuery {
  @DateField({ optional: true }) date?: string;
  @OneOf(STAGES, { optional: true, query: true, list: { max: 20 }, name: 'Stage', description: 'One or more' })
  status?: Stage[];
  @Uuid({ optional: true }) patient?: string;
}
