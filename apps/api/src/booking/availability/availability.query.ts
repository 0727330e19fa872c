import { OmitType } from '@nestjs/swagger';
import { isInstant } from '../../platform/http/field-checks.ts';
import { field } from '../../platform/http/field.ts';
import { DateField, Flag, PageQuery, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A time of the day, or an instant of which the time of the day in the clinic counts. */
const TimeOfDay = (description: string): PropertyDecorator =>
  field(
    {
      accepts: (value) => (typeof value === 'string' && TIME_OF_DAY.test(value)) || isInstant(value),
      rule: {
        rule: 'pattern',
        ja: '時刻(HH:mm)か日時(RFC 3339)にしてください。',
        en: 'Must be a time HH:mm or an RFC 3339 date-time.',
      },
      schema: { type: String, minLength: 5, maxLength: 40 },
    },
    { optional: true, description },
  );

export class AvailabilityQuery extends PageQuery {
  @Text({ max: 40, description: 'Code of the treatment' }) treatment: string;
  @DateField({ optional: true, description: 'Today when left out' }) from?: string;
  @DateField({ optional: true, description: 'Two weeks from `from` when left out; at most 60 days from it' })
  to?: string;
  @WholeNumber({ min: 1, max: 5, optional: true, query: true }) discs: number = 1;
  @Uuid({ optional: true, description: 'Leaves out when this patient is in the clinic already' }) patient?: string;
  @Uuid({ optional: true, description: 'Only with this doctor' }) doctor?: string;
  @TimeOfDay('Arrival not before, each day') notBefore?: string;
  @TimeOfDay('Home not after, each day') notAfter?: string;
  @Flag({ optional: true, query: true, description: 'Images are brought along: no MRI, no X-ray' })
  imagesFromElsewhere: boolean = false;
  @Flag({ optional: true, query: true, description: 'Decided on an earlier day: the consultation only confirms' })
  decidedEarlier: boolean = false;
  @Flag({
    optional: true,
    query: true,
    description:
      'Also says of every day without an itinerary why it has none; for at most 14 days, because it takes long',
  })
  explain: boolean = false;
}

/** Standby can not keep to a way home, nor is it for whom a doctor has decided on already. */
export class StandbyQuery extends OmitType(AvailabilityQuery, ['notAfter', 'decidedEarlier', 'explain', 'cursor']) {}
