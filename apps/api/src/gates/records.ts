import type { Consent, FactOf, Instant, Intake, Screening } from '@higaeri/domain';
import { filled } from '../visits/records/filled.ts';
import { symptomsFrom } from '../visits/records/symptoms.ts';
import type { ChecklistDto, ConsentDto, IntakeDto, ScreeningDto } from './gates.dto.ts';

const utc = (instant: string): Instant => new Date(instant).toISOString();

const UNKNOWN_ALLERGIES: NonNullable<Intake['allergies']> = {
  reviewed: false,
  contrast: 'unknown',
  localAnaesthetic: 'unknown',
  biologic: 'unknown',
  latex: 'unknown',
  note: null,
};

/**
 * The questionnaire as the rules take it.
 * Shape:  what was left out is empty; over `unseen` it stays, for an author who cannot read what is there and must not wipe it out.
 */
export function intakeFrom(given: IntakeDto, unseen: Intake | null): FactOf<'intake-recorded'>['intake'] {
  const whole = wholeIntake(given);
  if (unseen === null) return whole;
  const names = Object.keys(whole) as (keyof typeof whole)[];
  return Object.fromEntries(
    names.map((name) => [name, given[name] === undefined ? unseen[name] : whole[name]]),
  ) as typeof whole;
}

function wholeIntake(given: IntakeDto): FactOf<'intake-recorded'>['intake'] {
  const { allergies, anticoagulant, escort } = given;
  return {
    symptoms: symptomsFrom(given.symptoms),
    redFlags: [...new Set(given.redFlags ?? [])],
    allergies: allergies ? filled(UNKNOWN_ALLERGIES, allergies) : null,
    anticoagulant: anticoagulant
      ? {
          taking: anticoagulant.taking,
          drug: anticoagulant.drug ?? null,
          clearedByDoctor: anticoagulant.clearedByDoctor ?? false,
        }
      : null,
    escort: escort ? { name: escort.name, phone: escort.phone ?? null } : null,
    fastingSince: given.fastingSince ? utc(given.fastingSince) : null,
    priorSurgery: given.priorSurgery ?? null,
    priorTreatments: (given.priorTreatments ?? []).map(({ treatment, on, product }) => ({
      treatment,
      on: on ?? null,
      product: product ?? null,
    })),
    medication: given.medication ?? null,
    interpreter: given.interpreter ?? null,
  };
}

const UNASKED: Omit<Screening, 'recordedBy' | 'recordedAt'> = {
  pacemaker: 'unknown',
  implants: 'unknown',
  metalInEye: 'unknown',
  pregnancy: 'unknown',
  mriCleared: false,
  note: null,
};

export const screeningFrom = (given: ScreeningDto): FactOf<'screening-recorded'>['screening'] => filled(UNASKED, given);

export const consentFrom = (given: ConsentDto, now: Instant): Omit<Consent, 'recordedBy' | 'recordedAt'> => ({
  version: given.version,
  language: given.language,
  interpreter: given.interpreter ?? null,
  signedAt: given.signedAt ? utc(given.signedAt) : now,
});

export const checklistFrom = ({ items, levels }: ChecklistDto) => ({
  items: [...new Set(items)],
  levels: levels ?? null,
});
