/**
 * Modified post-anaesthetic discharge score: five items of 0–2 points.
 * Units:  points; the clinic's threshold is 9 of 10 by default.
 * Source: clinic.md "Discharge score: modified PADSS".
 */
export interface DischargeScore {
  readonly instrument: 'mPADSS-1';
  readonly vitals: ScorePoints;
  readonly walking: ScorePoints;
  readonly nausea: ScorePoints;
  readonly pain: ScorePoints;
  readonly bleeding: ScorePoints;
}
export type ScorePoints = 0 | 1 | 2;

export const totalPoints = (score: DischargeScore): number =>
  score.vitals + score.walking + score.nausea + score.pain + score.bleeding;
