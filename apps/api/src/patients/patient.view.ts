import { DateField, Email, ListOf, OneOf, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';
import type { PatientEntity } from './patient.entity.ts';
import { CountryField, LANGUAGES, NameField, PhoneField, SEXES } from './patient-fields.ts';

export class PatientView {
  @Uuid() id: string;
  @Text() patientNumber: string;
  @NameField() familyName: string;
  @NameField() givenName: string;
  @NameField({ nullable: true }) familyNameKana: string | null;
  @NameField({ nullable: true }) givenNameKana: string | null;
  @NameField({ nullable: true }) familyNameRomaji: string | null;
  @NameField({ nullable: true }) givenNameRomaji: string | null;
  @DateField() birthDate: string;
  @OneOf(SEXES) sex: string;
  @PhoneField() phone: string;
  @Email({ nullable: true }) email: string | null;
  @OneOf(LANGUAGES) language: string;
  @CountryField() residenceCountry: string;
  @Text({ nullable: true }) timeZone: string | null;
  @Text({ nullable: true }) referringDoctor: string | null;
  @WholeNumber() version: number;
}

export class PatientPage {
  @ListOf(() => PatientView) items: PatientView[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export function patientView(patient: PatientEntity): PatientView {
  const { clinicId: _clinic, searchText: _search, createdAt: _at, createdBy: _by, ...shown } = patient;
  return shown;
}
