import type { Symptoms } from '@higaeri/domain';
import { filled } from './filled.ts';

const NOT_ASKED: Symptoms = {
  backPain: null,
  buttockPain: null,
  legPain: null,
  numbness: null,
  walkingMetres: null,
  relievedBy: null,
  dailyLifeImpact: null,
  durationMonths: null,
};

type Given = { readonly [K in keyof Symptoms]?: Symptoms[K] | null | undefined };

export const symptomsFrom = (given: Given | null | undefined): Symptoms | null =>
  given ? filled(NOT_ASKED, given) : null;
