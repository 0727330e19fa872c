import { DateField, OneOf, Text, Uuid } from '../../platform/http/fields.ts';

export class PatientSummary {
  @Uuid() id: string;
  @Text() patientNumber: string;
  @Text() familyName: string;
  @Text() givenName: string;
  @Text({ nullable: true }) familyNameKana: string | null;
  @Text({ nullable: true }) givenNameKana: string | null;
  @Text({ nullable: true }) familyNameRomaji: string | null;
  @Text({ nullable: true }) givenNameRomaji: string | null;
  @DateField() birthDate: string;
  @OneOf(['female', 'male', 'other', 'unknown']) sex: string;
  @OneOf(['ja', 'en', 'zh', 'ko']) language: string;
  @Text({ description: 'ISO 3166-1 alpha-2' }) residenceCountry: string;
}
