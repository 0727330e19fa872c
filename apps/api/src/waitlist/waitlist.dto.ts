import { DateField, Flag, OneOf, PageQuery, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const words = { ja: '時刻(HH:mm)にしてください。', en: 'Must be a time HH:mm.' };
const time = { pattern: TIME, patternWords: words, optional: true, nullable: true } as const;

export class WaitlistQuery extends PageQuery {
  @OneOf(['open', 'all'], { optional: true, description: '`open` (usual): who still waits or has an offer' })
  state: 'open' | 'all' = 'open';
}

export class AddToWaitlistDto {
  @Uuid() patientId: string;
  @Text({ max: 40, description: 'Code of the treatment' }) treatment: string;
  @WholeNumber({ min: 1, max: 5, optional: true }) discs?: number;
  @DateField({ description: 'The first day wanted' }) fromDate: string;
  @DateField({ description: 'The last day wanted' }) toDate: string;
  @Text({ ...time, description: 'Arrival not before' }) notBefore?: string | null;
  @Text({ ...time, description: 'Home not after' }) notAfter?: string | null;
  @Uuid({ optional: true, nullable: true, description: 'Only with this doctor' }) doctorId?: string | null;
  @Flag({ optional: true }) imagesFromElsewhere?: boolean;
  @Flag({ optional: true, description: 'Decided on an earlier day: the consultation only confirms' })
  decidedEarlier?: boolean;
  @WholeNumber({ max: 20_160, optional: true, description: 'What the patient needs from the call to the first step' })
  noticeMinutes?: number;
  @Text({ max: 500, optional: true, nullable: true }) note?: string | null;
}

export class OfferDto {
  @Text({ max: 4000, optional: true, description: 'As offered by `GET /availability`; the best one when left out' })
  itineraryId?: string;
  @WholeNumber({ min: 1, max: 2_880, optional: true, description: 'As the clinic has set when left out' })
  expiresInMinutes?: number;
}

export class DeclineDto {
  @Flag({ optional: true, description: 'The patient wants no further offers' }) leave?: boolean;
}
