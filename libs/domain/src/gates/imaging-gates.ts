import { isSettled, stepsOf } from '../visit/steps.ts';
import type { Visit } from '../visit/visit.ts';
import { needed, type Check } from './check.ts';

/** Every question answered, and the radiographer's or doctor's word that the scanner is safe. */
export const mriScreening: Check = ({ screening }) =>
  needed(
    screening !== null &&
      [screening.pacemaker, screening.implants, screening.metalInEye].every((answer) => answer !== 'unknown') &&
      screening.mriCleared,
  );

/** Before X-ray and fluoroscopy; a possible pregnancy is the doctor's to weigh. */
export const pregnancyScreening: Check = ({ screening }) =>
  needed(screening?.pregnancy === 'no' || screening?.pregnancy === 'not-applicable');

/** Both images are there, or were accepted from elsewhere. */
export const images: Check = (visit: Visit) => {
  const pictures = stepsOf(visit, 'mri', 'xray');
  return pictures.length === 0 ? 'not-applicable' : needed(pictures.every(isSettled));
};
