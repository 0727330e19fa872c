import { durationWith } from '../chance/duration.ts';
import type { StepKind } from '../model/visit-template.ts';
import { STEP_KINDS } from '../model/visit-template.ts';
import type { Experience, LearnedDuration } from './experience.ts';

/**
 * Mean, variation (standard deviation as a share of the mean) and least time of each kind of step before a clinic has learned its own.
 * Units:  mean and least time in planned minutes.
 * Source: the planned minutes are those of clinic.md "The day".
 *         consultation: 25 of 30, variation 0.5: assumption from 13 minutes in 55 UK orthopaedic clinics, plus reading images and the decision.
 *         mri: variation 0.25: J Magn Reson Imaging 2019. procedure: 38 of 40, variation 0.35: assumption from fluoroscopic injections (17–28 min) and discography (30–45 min).
 *         recovery: the target and a tail beyond it: S4 "about an hour", "the time of release depends on the patient's symptoms".
 *         xray, preparation, discharge-review: no source; assumptions.
 */
const ASSUMED: Readonly<Record<StepKind, { mean: number; variation: number; least: number }>> = {
  mri: { mean: 1, variation: 0.25, least: 0 },
  xray: { mean: 1, variation: 0.3, least: 0 },
  consultation: { mean: 25 / 30, variation: 0.5, least: 0 },
  preparation: { mean: 1, variation: 0.3, least: 0 },
  procedure: { mean: 38 / 40, variation: 0.35, least: 0.4 },
  recovery: { mean: 68 / 60, variation: 0.18, least: 0.8 },
  'discharge-review': { mean: 1, variation: 0.4, least: 0 },
};

const DURATIONS: readonly LearnedDuration[] = STEP_KINDS.map((kind) => {
  const { mean, variation, least } = ASSUMED[kind];
  return { kind, perPlanned: durationWith(mean, variation, least), learnedFrom: 0 };
});

/**
 * What is assumed of a clinic that has finished no visit yet.
 * Source: durations above; arrival 20 minutes early on average and one in ten late, no-show 5–10 %: clinic studies gathered in scheduling.md;
 *         eligibility: no source, seven in ten is an assumption that the first decisions replace.
 */
export const DEFAULT_EXPERIENCE: Experience = {
  visits: 0,
  durations: DURATIONS,
  eligibility: [{ probability: 0.7, learnedFrom: 0 }],
  punctuality: { meanLateness: -20, spread: 15.6, noShow: 0.07 },
};
