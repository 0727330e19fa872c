import { DateField, Email, OneOf, Text } from '../platform/http/fields.ts';
import { CountryField, LANGUAGES, NameField, PhoneField, SEXES, ZoneField } from './patient-fields.ts';

/** What is left out stays; `null` empties what may be empty. */
export class ChangePatientDto {
  @NameField({ optional: true }) familyName?: string;
  @NameField({ optional: true }) givenName?: string;
  @NameField({ optional: true, nullable: true }) familyNameKana?: string | null;
  @NameField({ optional: true, nullable: true }) givenNameKana?: string | null;
  @NameField({ optional: true, nullable: true }) familyNameRomaji?: string | null;
  @NameField({ optional: true, nullable: true }) givenNameRomaji?: string | null;
  @DateField({ optional: true }) birthDate?: string;
  @OneOf(SEXES, { optional: true }) sex?: string;
  @PhoneField({ optional: true }) phone?: string;
  @Email({ optional: true, nullable: true }) email?: string | null;
  @OneOf(LANGUAGES, { optional: true }) language?: string;
  @CountryField({ optional: true }) residenceCountry?: string;
  @ZoneField({ optional: true, nullable: true }) timeZone?: string | null;
  @Text({ max: 200, optional: true, nullable: true }) referringDoctor?: string | null;
}
