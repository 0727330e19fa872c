import type { Requirements } from '../visit/policy.ts';

export const TREATMENT_CODES = [
  'dst',
  'pidd',
  'hybrid-laser',
  'podd',
  'pldd',
  'cellgel',
  'florence',
  'q-florence',
] as const;
export type TreatmentCode = (typeof TREATMENT_CODES)[number];

export const INDICATIONS = [
  'stenosis',
  'disc-degeneration',
  'herniation',
  'fissure',
  'after-spinal-surgery',
  'relapse',
  'high-surgical-risk',
] as const;
export type Indication = (typeof INDICATIONS)[number];

/**
 * One row of the catalogue: what a clinic offers, as the sources describe it. Demo data: a doctor of the clinic signs it off before use.
 * Shape:  `broad` when the source calls the range of conditions wide; `indications` are those it names.
 * Units:  whole minutes in the operating room, turnover not included.
 * Source: clinic.md "Treatments"; `sources` names the documents.
 */
export interface Treatment {
  readonly code: TreatmentCode;
  readonly name: { readonly ja: string; readonly en: string };
  readonly range: 'broad' | 'limited';
  readonly indications: readonly Indication[];
  readonly anaesthesia: 'local' | 'local-and-sedation' | 'per-clinic';
  readonly requirements: Requirements;
  /** What stays in the body, if anything: its earlier use is shown before a repeat. */
  readonly leaves: 'biologic' | 'implant' | null;
  readonly firstDiscMinutes: number;
  readonly furtherDiscMinutes: number;
  readonly sources: readonly ('S0' | 'S1' | 'S3' | 'S4')[];
}

/**
 * How long the procedure is booked for.
 * Units:  whole minutes; `discs` at least 1.
 */
export const procedureMinutes = (
  treatment: Pick<Treatment, 'firstDiscMinutes' | 'furtherDiscMinutes'>,
  discs: number,
): number => treatment.firstDiscMinutes + (discs - 1) * treatment.furtherDiscMinutes;

/** Whether the sources name the treatment for any of these conditions; a hint for the form, never a decision. */
export const mayFit = (
  treatment: Pick<Treatment, 'range' | 'indications'>,
  conditions: readonly Indication[],
): boolean =>
  treatment.range === 'broad' || treatment.indications.some((indication) => conditions.includes(indication));
