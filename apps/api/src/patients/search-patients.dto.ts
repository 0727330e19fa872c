import { DateField, Text, WholeNumber } from '../platform/http/fields.ts';
import { LARGEST_PAGE } from '../platform/http/page.ts';

/** A search in a body, so that no name is ever in a URL. Everything given must fit. */
export class SearchPatientsDto {
  @Text({
    max: 120,
    optional: true,
    description: 'Part of a name in kanji, kana or romaji; a phone, a birth date or a patient number works too.',
  })
  query?: string;
  @DateField({ optional: true }) birthDate?: string;
  @Text({ max: 32, optional: true, description: 'As typed; a leading 0 is read as a Japanese number.' }) phone?: string;
  @Text({ max: 32, optional: true }) patientNumber?: string;
  @WholeNumber({ min: 1, max: LARGEST_PAGE, optional: true }) limit?: number;
  @Text({ max: 2000, optional: true }) cursor?: string;
}
