import { randomFrom } from '../chance/random.ts';
import { compileDay } from '../predict/compile-day.ts';
import { drawFate } from '../predict/draw-fate.ts';
import type { Experience } from '../predict/experience.ts';
import { learn } from '../predict/learn.ts';
import { predict } from '../predict/predict.ts';
import { predictDay } from '../predict/predict-day.ts';
import type { DayToPredict } from '../predict/predict-day-input.ts';
import { happens, replay } from '../predict/replay.ts';
import type { Scenarios } from '../predict/scenarios.ts';
import { meanOf } from '../chance/duration.ts';
import { learnedDuration } from '../predict/expected.ts';
import type { Happened, Truth } from './day-as-it-goes.ts';
import { asItGoes, dayAt, finishedVisits } from './day-as-it-goes.ts';
import { aPlannedDay } from './planned-day.ts';

/** How good predictions are. Shape: `covered` is the share of ends between P10 and P90; the others are mean scores, smaller is better, of our prediction, the plan itself, and the one most likely course. Units: minutes. */
export interface Calibration {
  readonly covered: number;
  readonly crps: number;
  readonly scheduleError: number;
  readonly meanError: number;
  readonly predictions: number;
}

/** What to try. Shape: predictions are made at each moment of `at` on every day. Units: minutes since midnight. */
export interface CalibrationRun {
  readonly truth: Truth;
  readonly learnFrom: number;
  readonly days: number;
  readonly visits: number;
  readonly at: readonly number[];
  readonly scenarios: Scenarios;
  readonly seed: number;
}

/**
 * Learns from visits of a made-up clinic, then predicts its days and compares with what happens.
 * Shape:  every end of an unfinished step that happens counts once per prediction.
 * Source: CRPS of a sample: Gneiting & Raftery, J Am Stat Assoc 102 (2007); of a point it is the absolute error.
 */
export function calibrate(run: CalibrationRun): Calibration {
  const past = Array.from(
    { length: Math.ceil(run.learnFrom / run.visits) },
    () => aPlannedDay({ visits: run.visits }).visits,
  ).flat();
  const experience = learn(finishedVisits(past.slice(0, run.learnFrom), run.truth, randomFrom(run.seed, -1)));
  const scores: Score[] = [];
  for (let number = 0; number < run.days; number++) {
    const planned = aPlannedDay({ visits: run.visits });
    const happened = asItGoes(planned, run.truth, randomFrom(run.seed, number));
    for (const now of run.at)
      scores.push(...scoresOf(dayAt(planned, happened, now), happened, experience, run.scenarios));
  }
  const mean = (of: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return {
    covered: mean((score) => Number(score.inside)),
    crps: mean((score) => score.crps),
    scheduleError: mean((score) => score.schedule),
    meanError: mean((score) => score.likely),
    predictions: scores.length,
  };
}

interface Score {
  readonly inside: boolean;
  readonly crps: number;
  readonly schedule: number;
  readonly likely: number;
}

function scoresOf(day: DayToPredict, happened: Happened, experience: Experience, scenarios: Scenarios): Score[] {
  const { steps } = predict(day, { closing: 1080, scenarios, experience });
  const likely = new Map(
    predictDay(withMeans(day, experience)).map((step) => [`${step.visitId} ${step.stepId}`, step.until]),
  );
  const samples = samplesOf(day, experience, scenarios);
  return steps.flatMap(({ visitId, stepId, until }) => {
    const actual = happened.get(visitId)?.get(stepId)?.until;
    if (actual === undefined) return [];
    const name = `${visitId} ${stepId}`;
    const planned = day.visits
      .find((visit) => visit.visitId === visitId)!
      .steps.find((step) => step.stepId === stepId)!.planned!;
    return [
      {
        inside: until.p10 <= actual && actual <= until.p90,
        crps: crps(samples.get(name)!, actual),
        schedule: Math.abs(planned.until - actual),
        likely: Math.abs(likely.get(name)! - actual),
      },
    ];
  });
}

function withMeans(day: DayToPredict, experience: Experience): DayToPredict {
  const visits = day.visits.map((visit) => ({
    ...visit,
    steps: visit.steps.map((step) => ({
      ...step,
      plannedMinutes: Math.round(
        step.plannedMinutes * meanOf(learnedDuration(experience, { ...visit, kind: step.kind }).perPlanned),
      ),
    })),
  }));
  return { ...day, visits };
}

function samplesOf(day: DayToPredict, experience: Experience, scenarios: Scenarios): Map<string, Int32Array> {
  const compiled = compileDay(day);
  const { steps } = replay(compiled, drawFate(compiled, experience, scenarios));
  return new Map(
    steps.map(({ compiled: one, until }) => [
      `${day.visits[one.visit]!.visitId} ${one.step.stepId}`,
      until.filter(happens).sort(),
    ]),
  );
}

/** Of a sorted sample: the mean distance to what happened, less half the mean distance within. */
function crps(sample: Int32Array, actual: number): number {
  const n = sample.length;
  let distance = 0;
  let within = 0;
  sample.forEach((value, index) => {
    distance += Math.abs(value - actual);
    within += value * (2 * index + 1 - n);
  });
  return distance / n - within / (n * n);
}
