import { RED_FLAGS, type RedFlag } from '@higaeri/domain';
import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { InstantField, ListOf, Nested, OneOf, Text } from '../platform/http/fields.ts';
import {
  Allergies,
  Anticoagulant,
  ChecklistContent,
  ConsentContent,
  Escort,
  IntakeContent,
  LONG_TEXT,
  PriorTreatment,
  ScreeningContent,
  SymptomsDto,
} from '../visits/views/records.view.ts';

/*
 * What is sent for the records of a visit. A field left out or null means "not asked", so a half-filled form can be kept;
 * each document is replaced as one.
 */

export class AllergiesDto extends PartialType(Allergies) {}
export class AnticoagulantDto extends IntersectionType(
  PickType(Anticoagulant, ['taking']),
  PartialType(OmitType(Anticoagulant, ['taking'])),
) {}
export class EscortDto extends IntersectionType(PickType(Escort, ['name']), PartialType(OmitType(Escort, ['name']))) {}
export class PriorTreatmentDto extends IntersectionType(
  PickType(PriorTreatment, ['treatment']),
  PartialType(OmitType(PriorTreatment, ['treatment'])),
) {}

const NESTED = ['symptoms', 'allergies', 'anticoagulant', 'escort', 'priorTreatments'] as const;

export class IntakeDto extends PartialType(OmitType(IntakeContent, NESTED)) {
  @Nested(() => SymptomsDto, { optional: true, nullable: true }) symptoms?: SymptomsDto | null;
  @Nested(() => AllergiesDto, { optional: true, nullable: true }) allergies?: AllergiesDto | null;
  @Nested(() => AnticoagulantDto, { optional: true, nullable: true }) anticoagulant?: AnticoagulantDto | null;
  @Nested(() => EscortDto, { optional: true, nullable: true }) escort?: EscortDto | null;
  @ListOf(() => PriorTreatmentDto, { optional: true, max: 50 }) priorTreatments?: PriorTreatmentDto[];
}

export class ScreeningDto extends PartialType(ScreeningContent) {}

export class ConsentDto extends IntersectionType(
  PickType(ConsentContent, ['version', 'language']),
  PartialType(OmitType(ConsentContent, ['version', 'language'])),
) {}

export class ChecklistDto extends IntersectionType(
  PickType(ChecklistContent, ['items']),
  PartialType(OmitType(ChecklistContent, ['items'])),
) {}

export class RedFlagDto {
  @OneOf(RED_FLAGS, { list: { min: 1, max: 10 }, name: 'RedFlag' }) flags: RedFlag[];
  @Text({ max: LONG_TEXT, optional: true, nullable: true }) note?: string | null;
  @InstantField({ optional: true }) at?: string;
}

export class ResolveRedFlagDto {
  @OneOf(['continue', 'transfer']) decision: 'continue' | 'transfer';
  @Text({ max: LONG_TEXT }) reason: string;
  @Text({ max: LONG_TEXT, optional: true, nullable: true, description: 'The urgent referral; needed for a transfer' })
  referral?: string | null;
}
