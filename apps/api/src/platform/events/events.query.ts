import { DateField, Text } from '../http/fields.ts';

export class EventsQuery {
  @DateField({ optional: true, description: 'Only what concerns this date of the clinic, or no date.' })
  date?: string;

  @Text({ optional: true, min: 0, max: 100, description: 'As the header `Last-Event-ID`, for the first connection.' })
  lastEventId?: string;
}
