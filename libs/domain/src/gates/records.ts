import type { Actor, Instant, RedFlag } from '../visit/vocabulary.ts';

export type YesNoUnknown = 'yes' | 'no' | 'unknown';

/** Pain on the numeric rating scale, 0 none to 10 worst. */
export interface Symptoms {
  readonly backPain: number | null;
  readonly buttockPain: number | null;
  readonly legPain: number | null;
  readonly numbness: number | null;
  readonly walkingMetres: number | null;
  readonly relievedBy: 'bending' | 'sitting' | 'nothing' | null;
  readonly dailyLifeImpact: 'none' | 'mild' | 'moderate' | 'severe' | null;
  readonly durationMonths: number | null;
}

/** The questionnaire and what a nurse or doctor adds to it. Whole document, replaced as one. */
export interface Intake {
  readonly symptoms: Symptoms | null;
  readonly redFlags: readonly RedFlag[];
  readonly allergies: {
    readonly reviewed: boolean;
    readonly contrast: YesNoUnknown;
    readonly localAnaesthetic: YesNoUnknown;
    readonly biologic: YesNoUnknown;
    readonly latex: YesNoUnknown;
    readonly note: string | null;
  } | null;
  readonly anticoagulant: {
    readonly taking: YesNoUnknown;
    readonly drug: string | null;
    readonly clearedByDoctor: boolean;
  } | null;
  readonly escort: { readonly name: string; readonly phone: string | null } | null;
  readonly fastingSince: Instant | null;
  readonly priorSurgery: string | null;
  readonly priorTreatments: readonly {
    readonly treatment: string;
    readonly on: string | null;
    readonly product: string | null;
  }[];
  readonly medication: string | null;
  readonly interpreter: string | null;
  readonly recordedBy: Actor;
  readonly recordedAt: Instant;
}

/** Before imaging. `cleared` is the radiographer's or doctor's word after reading the answers. */
export interface Screening {
  readonly pacemaker: YesNoUnknown;
  readonly implants: YesNoUnknown;
  readonly metalInEye: YesNoUnknown;
  readonly pregnancy: 'no' | 'possible' | 'yes' | 'not-applicable' | 'unknown';
  readonly mriCleared: boolean;
  readonly note: string | null;
  readonly recordedBy: Actor;
  readonly recordedAt: Instant;
}

export interface Consent {
  readonly version: string;
  /** ISO 639-1 of the form that was signed. */
  readonly language: string;
  readonly interpreter: string | null;
  readonly signedAt: Instant;
  readonly recordedBy: Actor;
  readonly recordedAt: Instant;
}
