import type { Actor, Instant } from '../visit/vocabulary.ts';
import type { DischargeScore } from './discharge-score.ts';

/**
 * One set of vital signs and what was seen.
 * Units:  heart rate and respiration per minute; blood pressure mmHg; SpO₂ %; temperature °C; pain 0–10; leg strength MRC 0–5.
 * Source: clinic.md "Preparation records baseline…".
 */
export interface Observation {
  /** Made by the client, so that a replayed one counts once. */
  readonly clientId: string;
  readonly kind: 'baseline' | 'procedure' | 'recovery';
  readonly heartRate: number | null;
  readonly systolic: number | null;
  readonly diastolic: number | null;
  readonly spo2: number | null;
  readonly respiration: number | null;
  readonly temperature: number | null;
  readonly pain: number | null;
  readonly legStrengthLeft: number | null;
  readonly legStrengthRight: number | null;
  readonly wound: 'dry' | 'oozing' | 'bleeding' | null;
  readonly awake: boolean | null;
  readonly score: DischargeScore | null;
  readonly note: string | null;
  /** When it was taken, which may lie before it was recorded. */
  readonly at: Instant;
  readonly by: Actor;
}
