import { Flag, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';

const ITINERARY = { max: 4000, description: 'As offered by `GET /availability` or by `alternatives`' } as const;
const DISCS = { min: 1, max: 5, optional: true } as const;

export class BookVisitDto {
  @Uuid() patientId: string;
  @Text({ max: 40, description: 'Code; the one of the itinerary' }) treatment: string;
  @Text(ITINERARY) itineraryId: string;
  @WholeNumber({ ...DISCS, description: 'The number of the itinerary, when given' }) discs?: number;
  @Uuid({ optional: true, nullable: true, description: 'The deferred visit that this one goes on with' }) continues?:
    string | null;
  @Flag({ optional: true, description: 'Images are brought along; the itinerary must then be without imaging' })
  imagesFromElsewhere?: boolean;
}

export class WalkInDto {
  @Uuid() patientId: string;
  @Text({ max: 40 }) treatment: string;
  @Text({ ...ITINERARY, optional: true, nullable: true }) itineraryId?: string | null;
  @WholeNumber(DISCS) discs?: number;
}
