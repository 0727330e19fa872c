import type { ScorePoints } from '@higaeri/domain';
import { Decimal, Flag, InstantField, Nested, OneOf, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';
import { Actor, LONG_TEXT } from './records.view.ts';

/** Modified post-anaesthetic discharge score: five items of 0–2 points. */
export class DischargeScore {
  @OneOf(['mPADSS-1']) instrument: 'mPADSS-1';
  @WholeNumber({ max: 2 }) vitals: ScorePoints;
  @WholeNumber({ max: 2 }) walking: ScorePoints;
  @WholeNumber({ max: 2 }) nausea: ScorePoints;
  @WholeNumber({ max: 2 }) pain: ScorePoints;
  @WholeNumber({ max: 2 }) bleeding: ScorePoints;
}

/** One set of vital signs: per minute, mmHg, %, °C, pain 0–10, leg strength MRC 0–5. */
export class Observation {
  @Uuid({ description: 'Made by the client; counts once per account' }) clientId: string;
  @OneOf(['baseline', 'procedure', 'recovery']) kind: 'baseline' | 'procedure' | 'recovery';
  @WholeNumber({ max: 300, nullable: true }) heartRate: number | null;
  @WholeNumber({ max: 350, nullable: true }) systolic: number | null;
  @WholeNumber({ max: 250, nullable: true }) diastolic: number | null;
  @WholeNumber({ max: 100, nullable: true }) spo2: number | null;
  @WholeNumber({ max: 100, nullable: true }) respiration: number | null;
  @Decimal({ min: 20, max: 45, nullable: true }) temperature: number | null;
  @WholeNumber({ max: 10, nullable: true }) pain: number | null;
  @WholeNumber({ max: 5, nullable: true }) legStrengthLeft: number | null;
  @WholeNumber({ max: 5, nullable: true }) legStrengthRight: number | null;
  @OneOf(['dry', 'oozing', 'bleeding'], { nullable: true }) wound: 'dry' | 'oozing' | 'bleeding' | null;
  @Flag({ nullable: true }) awake: boolean | null;
  @Nested(() => DischargeScore, { nullable: true }) score: DischargeScore | null;
  @Text({ max: LONG_TEXT, nullable: true }) note: string | null;
  @InstantField({ description: 'When it was taken' }) at: string;
  @Nested(() => Actor) by: Actor;
}
