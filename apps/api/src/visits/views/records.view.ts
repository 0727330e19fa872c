import { PartialType } from '@nestjs/swagger';
import {
  CHECKLIST_ITEMS,
  DISC_LEVELS,
  RED_FLAGS,
  type ChecklistPhase,
  type DiscLevel,
  type RedFlag,
  type Role,
  type YesNoUnknown,
} from '@higaeri/domain';
import { Flag, InstantField, ListOf, Nested, OneOf, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';

export const ROLES = ['reception', 'doctor', 'nurse', 'radiographer', 'manager', 'admin'] as const;
const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export const LONG_TEXT = 4000;

/** Who did it. */
export class Actor {
  @Uuid() accountId: string;
  @OneOf(ROLES, { list: {} }) roles: Role[];
  @Uuid({ optional: true }) staffId?: string;
}

/** Pain and numbness 0–10; walking distance in metres; duration in whole months. */
export class Symptoms {
  @WholeNumber({ max: 10, nullable: true }) backPain: number | null;
  @WholeNumber({ max: 10, nullable: true }) buttockPain: number | null;
  @WholeNumber({ max: 10, nullable: true }) legPain: number | null;
  @WholeNumber({ max: 10, nullable: true }) numbness: number | null;
  @WholeNumber({ max: 100_000, nullable: true }) walkingMetres: number | null;
  @OneOf(['bending', 'sitting', 'nothing'], { nullable: true }) relievedBy: 'bending' | 'sitting' | 'nothing' | null;
  @OneOf(['none', 'mild', 'moderate', 'severe'], { nullable: true }) dailyLifeImpact:
    'none' | 'mild' | 'moderate' | 'severe' | null;
  @WholeNumber({ max: 1200, nullable: true }) durationMonths: number | null;
}

/** As sent: what is left out or null was not asked. */
export class SymptomsDto extends PartialType(Symptoms) {}

export class Allergies {
  @Flag() reviewed: boolean;
  @OneOf(YES_NO_UNKNOWN) contrast: YesNoUnknown;
  @OneOf(YES_NO_UNKNOWN) localAnaesthetic: YesNoUnknown;
  @OneOf(YES_NO_UNKNOWN) biologic: YesNoUnknown;
  @OneOf(YES_NO_UNKNOWN) latex: YesNoUnknown;
  @Text({ max: LONG_TEXT, nullable: true }) note: string | null;
}

export class Anticoagulant {
  @OneOf(YES_NO_UNKNOWN) taking: YesNoUnknown;
  @Text({ nullable: true }) drug: string | null;
  @Flag() clearedByDoctor: boolean;
}

export class Escort {
  @Text() name: string;
  @Text({ max: 30, nullable: true }) phone: string | null;
}

export class PriorTreatment {
  @Text() treatment: string;
  @Text({ nullable: true, description: 'As far as it is known: a year, a month, a date' }) on: string | null;
  @Text({ nullable: true }) product: string | null;
}

export class IntakeContent {
  @Nested(() => Symptoms, { nullable: true }) symptoms: Symptoms | null;
  @OneOf(RED_FLAGS, { list: { max: 10 }, name: 'RedFlag' }) redFlags: RedFlag[];
  @Nested(() => Allergies, { nullable: true }) allergies: Allergies | null;
  @Nested(() => Anticoagulant, { nullable: true }) anticoagulant: Anticoagulant | null;
  @Nested(() => Escort, { nullable: true }) escort: Escort | null;
  @InstantField({ nullable: true }) fastingSince: string | null;
  @Text({ max: LONG_TEXT, nullable: true }) priorSurgery: string | null;
  @ListOf(() => PriorTreatment, { max: 50 }) priorTreatments: PriorTreatment[];
  @Text({ max: LONG_TEXT, nullable: true }) medication: string | null;
  @Text({ nullable: true, description: 'Name of the interpreter' }) interpreter: string | null;
}

export class Intake extends IntakeContent {
  @Nested(() => Actor) recordedBy: Actor;
  @InstantField() recordedAt: string;
}

export class ScreeningContent {
  @OneOf(YES_NO_UNKNOWN) pacemaker: YesNoUnknown;
  @OneOf(YES_NO_UNKNOWN) implants: YesNoUnknown;
  @OneOf(YES_NO_UNKNOWN) metalInEye: YesNoUnknown;
  @OneOf(['no', 'possible', 'yes', 'not-applicable', 'unknown']) pregnancy:
    'no' | 'possible' | 'yes' | 'not-applicable' | 'unknown';
  @Flag({ description: 'The word of the radiographer or doctor after reading the answers' }) mriCleared: boolean;
  @Text({ max: LONG_TEXT, nullable: true }) note: string | null;
}

export class Screening extends ScreeningContent {
  @Nested(() => Actor) recordedBy: Actor;
  @InstantField() recordedAt: string;
}

export class ConsentContent {
  @Text({ max: 60 }) version: string;
  @Text({ max: 2, pattern: /^[a-z]{2}$/, description: 'ISO 639-1 of the signed form' }) language: string;
  @Text({ nullable: true }) interpreter: string | null;
  @InstantField() signedAt: string;
}

export class Consent extends ConsentContent {
  @Nested(() => Actor) recordedBy: Actor;
  @InstantField() recordedAt: string;
}

const ITEMS = Object.values(CHECKLIST_ITEMS).flat();

export class ChecklistContent {
  @OneOf(ITEMS, { list: { max: 20 }, description: 'The ticked items of the phase' }) items: string[];
  @OneOf(DISC_LEVELS, { list: { max: 5 }, nullable: true, description: 'At time-out: the levels read aloud' }) levels:
    DiscLevel[] | null;
}

export class ChecklistRecord extends ChecklistContent {
  @Nested(() => Actor) recordedBy: Actor;
  @InstantField() recordedAt: string;
}

export class Checklists implements Partial<Record<ChecklistPhase, ChecklistRecord>> {
  @Nested(() => ChecklistRecord, { optional: true }) 'sign-in'?: ChecklistRecord;
  @Nested(() => ChecklistRecord, { optional: true }) 'time-out'?: ChecklistRecord;
  @Nested(() => ChecklistRecord, { optional: true }) 'sign-out'?: ChecklistRecord;
  @Nested(() => ChecklistRecord, { optional: true }) discharge?: ChecklistRecord;
}

export class RedFlagResolution {
  @OneOf(['continue', 'transfer']) decision: 'continue' | 'transfer';
  @Text({ max: LONG_TEXT }) reason: string;
  @Text({ max: LONG_TEXT, nullable: true }) referral: string | null;
  @InstantField() at: string;
  @Nested(() => Actor) by: Actor;
}

export class RedFlagReport {
  @Uuid() id: string;
  @OneOf(RED_FLAGS, { list: { max: 10 }, name: 'RedFlag' }) flags: RedFlag[];
  @Text({ max: LONG_TEXT, nullable: true }) note: string | null;
  @InstantField() raisedAt: string;
  @Nested(() => Actor) raisedBy: Actor;
  @Nested(() => RedFlagResolution, { nullable: true }) resolved: RedFlagResolution | null;
}
