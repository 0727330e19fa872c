import {
  changedClinic,
  SIZED_KINDS,
  sizeOf,
  type ClinicSize,
  type PolicyName,
  type SimulatedClinic,
} from '@higaeri/scheduling';
import type { SimulationModelView } from '../../../api/views.ts';
import { USUAL_ORDER, USUAL_SPAN, type SizedKind, type Wish } from './wish.ts';

/** A clinic without a past is asked about with so many patients, and the screen says so. */
const VISITS_WITHOUT_A_PAST = 10;
/** Fixed, so that the same question always has the same answer. */
const SEED = 1;

interface Asked {
  readonly clinic: SimulatedClinic;
  readonly order: PolicyName;
}

/** What is compared, as plain data for the worker. Shape: the first one is today's clinic. */
export interface Question {
  readonly variants: readonly [Asked, Asked];
  readonly days: number;
  readonly seed: number;
}

/** Today's clinic of a model, as the engine knows it. */
export function clinicOf({ clinic }: SimulationModelView): SimulatedClinic {
  return { ...clinic, visits: clinic.visits === 0 ? VISITS_WITHOUT_A_PAST : clinic.visits };
}

export function missingKinds(size: ClinicSize): SizedKind[] {
  return SIZED_KINDS.filter((kind) => size[kind] === 0);
}

/** The question a wish asks of a clinic. Errors: throws a RangeError when no treatment would be left. */
export function questionOf(model: SimulationModelView, wish: Wish): Question {
  const today = changedClinic(clinicOf(model), {});
  const { size = {}, visits } = wish;
  const shares = sharesOf(model, wish);
  const changed = changedClinic(clinicOf(model), { size, shares, ...(visits === undefined ? {} : { visits }) });
  return {
    variants: [
      { clinic: today, order: wish.today ?? USUAL_ORDER },
      { clinic: changed, order: wish.order ?? wish.today ?? USUAL_ORDER },
    ],
    days: wish.days ?? USUAL_SPAN,
    seed: SEED,
  };
}

/** A mix names every treatment: one it does not name has no share in it. */
function sharesOf({ clinic }: SimulationModelView, { shares }: Wish): Readonly<Record<string, number>> {
  if (shares === undefined) return {};
  return Object.fromEntries(clinic.treatments.map(({ treatment }) => [treatment, shares[treatment] ?? 0]));
}

/** Treatments that were booked and would not be any more, because nobody is left to do them. */
export function noLongerDone([today, changed]: Question['variants'], { shares }: Wish): string[] {
  const left = new Set(changed.clinic.treatments.map(({ treatment }) => treatment));
  return today.clinic.treatments
    .map(({ treatment }) => treatment)
    .filter((treatment) => !left.has(treatment) && (shares === undefined || (shares[treatment] ?? 0) > 0));
}

/** One thing that is different. */
export type Difference =
  | { readonly of: SizedKind | 'visits'; readonly from: number; readonly to: number }
  | { readonly of: 'order'; readonly from: PolicyName; readonly to: PolicyName }
  | { readonly of: 'mix' };

/** What is different between both clinics. */
export function differencesOf([today, changed]: Question['variants']): Difference[] {
  const [before, after] = [sizeOf(today.clinic.resources), sizeOf(changed.clinic.resources)];
  const counts = [
    ...SIZED_KINDS.map((kind) => ({ of: kind, from: before[kind], to: after[kind] })),
    { of: 'visits' as const, from: today.clinic.visits, to: changed.clinic.visits },
  ].filter(({ from, to }) => from !== to);
  const mixOf = ({ treatments }: SimulatedClinic): string =>
    JSON.stringify(treatments.map(({ treatment, share }) => [treatment, share]));
  return [
    ...counts,
    ...(today.order === changed.order ? [] : [{ of: 'order' as const, from: today.order, to: changed.order }]),
    ...(mixOf(today.clinic) === mixOf(changed.clinic) ? [] : [{ of: 'mix' as const }]),
  ];
}
