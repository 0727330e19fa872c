import type { Random } from '../chance/random.ts';
import type { StepKind } from '../model/visit-template.ts';
import { compileDay, REACH } from '../predict/compile-day.ts';
import type { FinishedVisit } from '../predict/finished-visit.ts';
import type { DayToPredict, PredictableStep, PredictableVisit } from '../predict/predict-day-input.ts';
import { happens, replay } from '../predict/replay.ts';
import type { Family } from './families.ts';

/** What is true of a made-up clinic, and no model of ours is told. Shape: means in planned minutes; some doctors and treatments take longer. */
export interface Truth {
  readonly family: Family;
  readonly eligible: number;
  readonly noShow: number;
  readonly lateness: { readonly mean: number; readonly spread: number };
}

const MEAN: Readonly<Record<StepKind, number>> = {
  mri: 1.05,
  xray: 1.1,
  consultation: 0.95,
  preparation: 0.9,
  procedure: 1.1,
  recovery: 1.2,
  'discharge-review': 1.2,
};

const VARIATION: Readonly<Record<StepKind, number>> = {
  mri: 0.2,
  xray: 0.3,
  consultation: 0.4,
  preparation: 0.3,
  procedure: 0.3,
  recovery: 0.2,
  'discharge-review': 0.4,
};

const SLOW: Readonly<Record<string, number>> = { 'doctor 1': 1.2, 'doctor 2': 0.85, florence: 1.1 };

/** The minutes, not whole, that one step really takes. */
export function reallyTakes(visit: PredictableVisit, step: PredictableStep, truth: Truth, random: Random): number {
  const slow = ['consultation', 'procedure'].includes(step.kind)
    ? (SLOW[visit.doctor ?? ''] ?? 1) * (SLOW[visit.treatment ?? ''] ?? 1)
    : 1;
  return truth.family(MEAN[step.kind] * slow * step.plannedMinutes, VARIATION[step.kind], random);
}

/** The steps of visits that are over, as a clinic would have noted them, in whole minutes. */
export function finishedVisits(visits: readonly PredictableVisit[], truth: Truth, random: Random): FinishedVisit[] {
  return visits.map((visit) => {
    const eligible = random() < truth.eligible;
    const steps = visit.steps.filter((_, index) => eligible || index < 3);
    return {
      treatment: visit.treatment ?? '',
      doctor: visit.doctor ?? '',
      eligible,
      steps: steps.map((step) => ({
        kind: step.kind,
        plannedMinutes: step.plannedMinutes,
        minutes: Math.max(1, Math.round(reallyTakes(visit, step, truth, random))),
      })),
    };
  });
}

/** What happened. Shape: by visit and step; a step that did not happen is missing. Units: minutes since midnight. */
export type Happened = ReadonlyMap<string, ReadonlyMap<string, { readonly from: number; readonly until: number }>>;

/** Lets a day go its way once, in the order of its plan. */
export function asItGoes(day: DayToPredict, truth: Truth, random: Random): Happened {
  const compiled = compileDay(day);
  const draw = (minutes: number): Int32Array => Int32Array.of(Math.max(1, Math.round(minutes)));
  const { steps } = replay(compiled, {
    scenarios: 1,
    steps: [...compiled.running, ...compiled.pending].map(({ visit, step }) => ({
      lengths: draw(reallyTakes(day.visits[visit]!, step, truth, random)),
      ranks: Uint16Array.of(0),
    })),
    reach: day.visits.map(() => {
      if (random() < truth.noShow) return Uint8Array.of(REACH.nowhere);
      return Uint8Array.of(random() < truth.eligible ? REACH.home : REACH.decision);
    }),
    arrivals: day.visits.map(({ plannedArrival = day.now }) =>
      Int32Array.of(
        Math.round(
          plannedArrival +
            truth.family(truth.lateness.mean + 60, truth.lateness.spread / (truth.lateness.mean + 60), random) -
            60,
        ),
      ),
    ),
  });
  const happened = new Map(
    day.visits.map(({ visitId }) => [visitId, new Map<string, { from: number; until: number }>()]),
  );
  for (const { compiled: one, from, until } of steps) {
    if (!happens(from[0]!)) continue;
    happened.get(day.visits[one.visit]!.visitId)!.set(one.step.stepId, { from: from[0]!, until: until[0]! });
  }
  return happened;
}

/** The same day at a later moment, when part of what happens has happened. Units: minutes since midnight. */
export function dayAt(day: DayToPredict, happened: Happened, now: number): DayToPredict {
  const visits = day.visits.flatMap((visit) => {
    if (isGivenUp(visit, happened, now)) return [];
    const times = happened.get(visit.visitId)!;
    const steps = visit.steps.map((step) => stepAt(step, times.get(step.stepId), now));
    const decided = steps.some(({ kind, status }) => kind === 'consultation' && status === 'done');
    const eligible = times.has('procedure');
    return {
      ...visit,
      arrived: steps.some(({ status }) => status !== 'planned'),
      undecided: !decided,
      steps: decided && !eligible ? steps.filter(({ status }) => status !== 'planned') : steps,
    };
  });
  return { ...day, now, visits };
}

/** An hour after the time, a person has declared who does not come a no-show. */
function isGivenUp({ visitId, plannedArrival = 0 }: PredictableVisit, happened: Happened, now: number): boolean {
  return happened.get(visitId)!.size === 0 && now > plannedArrival + 60;
}

function stepAt(
  step: PredictableStep,
  times: { from: number; until: number } | undefined,
  now: number,
): PredictableStep {
  if (!times || times.from >= now) return step;
  if (times.until > now) return { ...step, status: 'in-progress', actualFrom: times.from };
  return { ...step, status: 'done', actualFrom: times.from, actualUntil: times.until };
}
