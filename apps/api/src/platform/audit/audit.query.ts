import { InstantField, PageQuery, Text, Uuid } from '../http/fields.ts';

export class AuditQuery extends PageQuery {
  @Uuid({ optional: true }) visit?: string;
  @Uuid({ optional: true }) patient?: string;
  @Uuid({ optional: true }) account?: string;
  @Text({ optional: true, max: 100, example: 'visit.read' }) action?: string;
  @InstantField({ optional: true, description: 'From this instant on.' }) from?: string;
  @InstantField({ optional: true, description: 'Before this instant.' }) to?: string;
}
