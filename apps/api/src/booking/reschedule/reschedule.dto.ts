import { InstantField, Text, Uuid } from '../../platform/http/fields.ts';

/** Either another itinerary, or one step at another time. */
export class RescheduleDto {
  @Text({ max: 4000, optional: true }) itineraryId?: string;
  @Uuid({ optional: true }) stepId?: string;
  @InstantField({ optional: true, description: 'With `stepId`' }) start?: string;
  @Uuid({
    list: { max: 20 },
    optional: true,
    description: 'With `stepId`; those it has, or identical ones, when left out',
  })
  resources?: string[];
}
