import type { Actor, Instant } from '../visit/vocabulary.ts';

/** Every condition that can block a clinical act; the clinic may switch each one off. */
export const GATE_CODES = [
  'red-flag-open',
  'mri-screening',
  'pregnancy-screening',
  'images',
  'eligible-today',
  'consent',
  'allergies-reviewed',
  'anticoagulant-cleared',
  'fever-checked',
  'escort-named',
  'fasting',
  'baseline-observation',
  'sign-in',
  'time-out',
  'sign-out',
  'lots-recorded',
  'discharge-score',
  'leg-strength',
  'bladder-emptied',
  'escort-present',
  'aftercare-explained',
] as const;
export type GateCode = (typeof GATE_CODES)[number];

/** The act a gate stands in front of. */
export type GatedAct =
  'mri' | 'xray' | 'consultation' | 'preparation' | 'procedure' | 'needle' | 'leave-operating-room' | 'discharge';

export interface GateState {
  readonly code: GateCode;
  readonly blocks: readonly GatedAct[];
  readonly status: 'met' | 'missing' | 'overridden' | 'off' | 'not-applicable';
  /** Whether a doctor may let the act go ahead although it is missing. */
  readonly overridable: boolean;
}

/** A doctor's word that an act goes ahead although a gate is not met. Eligibility, consent, red flags and checklists can not be overridden. */
export interface Override {
  readonly gate: GateCode;
  /** The act it was given for: a word for the X-ray is none for the procedure. */
  readonly act: GatedAct;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
}
