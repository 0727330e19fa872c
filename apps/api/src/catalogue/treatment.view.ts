import { Flag, ListOf, OneOf, Text, WholeNumber } from '../platform/http/fields.ts';
import type { TreatmentEntity } from './treatment.entity.ts';

export const ANAESTHESIA = ['local', 'local-and-sedation', 'per-clinic'] as const;

/** What a treatment is, without its code and version: the body of its PUT. */
export class TreatmentDto {
  @Text() name: string;
  @Text() nameEn: string;
  @Text({ max: 60, list: { max: 30 } }) indications: string[];
  @OneOf(ANAESTHESIA, { name: 'Anaesthesia' }) anaesthesia: string;
  @Flag({ description: 'Asks for an escort, fasting and vital signs every 5 minutes' }) sedation: boolean;
  @Flag({ description: 'Contrast examination of the disc' }) contrast: boolean;
  @Flag({ description: 'Brand and lot of an implant or biologic are recorded' }) lotRequired: boolean;
  @WholeNumber({ min: 5, max: 480 }) firstDiscMinutes: number;
  @WholeNumber({ min: 0, max: 240 }) furtherDiscMinutes: number;
  @WholeNumber({ min: 5, max: 720 }) recoveryMinutes: number;
  @Text({ max: 2000, nullable: true }) notes: string | null;
  @Text({ max: 200, nullable: true }) source: string | null;
  @Flag() active: boolean;
}

export class TreatmentView extends TreatmentDto {
  @Text({ max: 40 }) code: string;
  @WholeNumber() version: number;
}

export class TreatmentList {
  @ListOf(() => TreatmentView) items: TreatmentView[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export function treatmentView(treatment: TreatmentEntity): TreatmentView {
  const { clinicId: _clinic, sort: _sort, ...shown } = treatment;
  return shown;
}
