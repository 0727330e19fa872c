import { DateField, Email, Flag, OneOf, Text } from '../platform/http/fields.ts';
import { CountryField, LANGUAGES, NameField, PhoneField, SEXES, ZoneField } from './patient-fields.ts';

export class CreatePatientDto {
  @NameField() familyName: string;
  @NameField() givenName: string;
  @NameField({ optional: true, nullable: true }) familyNameKana?: string | null;
  @NameField({ optional: true, nullable: true }) givenNameKana?: string | null;
  @NameField({ optional: true, nullable: true }) familyNameRomaji?: string | null;
  @NameField({ optional: true, nullable: true }) givenNameRomaji?: string | null;
  @DateField() birthDate: string;
  @OneOf(SEXES) sex: string;
  @PhoneField() phone: string;
  @Email({ optional: true, nullable: true }) email?: string | null;
  @OneOf(LANGUAGES) language: string;
  @CountryField() residenceCountry: string;
  @ZoneField({ optional: true, nullable: true }) timeZone?: string | null;
  @Text({ max: 200, optional: true, nullable: true }) referringDoctor?: string | null;
  @Flag({ optional: true, description: 'A person looked at the candidates and says this is somebody else.' })
  confirmNotDuplicate?: boolean;
}
