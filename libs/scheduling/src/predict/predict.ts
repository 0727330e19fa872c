import { compileDay } from './compile-day.ts';
import type { DayPrediction, ForeseenStep, ForeseenVisit } from './day-prediction.ts';
import { DEFAULT_EXPERIENCE } from './default-experience.ts';
import { drawFate } from './draw-fate.ts';
import type { Experience } from './experience.ts';
import { RecoveryRooms } from './foresee-rooms.ts';
import { homeTimes } from './home-times.ts';
import { PastClosing } from './past-closing.ts';
import type { DayToPredict } from './predict-day-input.ts';
import { MinuteCounts } from './quantiles.ts';
import type { ReplayedStep } from './replay.ts';
import { NEVER, replaySteps } from './replay.ts';
import type { Scenarios } from './scenarios.ts';

/** What a prediction rests on. Units: `closing` minutes since midnight. */
export interface PredictionBasis {
  readonly closing: number;
  readonly scenarios: Scenarios;
  readonly experience?: Experience;
}

/**
 * Says how the rest of a day may go, by replaying it in many scenarios.
 * Shape:  the rules are those of `predictDay`; durations, arrivals and open decisions are chance. The same day, scenarios and experience always give the same prediction.
 * Units:  minutes since midnight.
 * Source: scheduling.md "predict"; conditioning on what has elapsed: Dexter et al., Anesth Analg 108 (2009).
 */
export function predict(day: DayToPredict, basis: PredictionBasis): DayPrediction {
  const { closing, scenarios, experience = DEFAULT_EXPERIENCE } = basis;
  const compiled = compileDay(day);
  const fate = drawFate(compiled, experience, scenarios);
  const counts = new MinuteCounts();
  const rooms = new RecoveryRooms(day);
  const steps: ForeseenStep[] = [];
  let shortage = 0;
  const ready = replaySteps(compiled, fate, (step, readyFor) => {
    rooms.hear(step);
    shortage += waitedForRoom(step, readyFor);
    steps.push(...foreseeStep(day, step, counts));
  });
  const past = new PastClosing(closing, scenarios.count);
  return {
    steps,
    visits: foreseeVisits(day, homeTimes(compiled, ready, fate), counts, past),
    recoveryRooms: rooms.foreseen(counts),
    pastClosing: past.share,
    roomShortageMinutes: shortage / scenarios.count,
    learnedFrom: experience.visits,
    scenarios: scenarios.count,
  };
}

function foreseeStep(day: DayToPredict, { compiled, from, until }: ReplayedStep, counts: MinuteCounts): ForeseenStep[] {
  const first = Math.min(compiled.notBefore, compiled.step.actualFrom ?? compiled.notBefore);
  const starts = counts.quantilesOf(from, first);
  const ends = counts.quantilesOf(until, first);
  if (!starts || !ends) return [];
  const { visitId } = day.visits[compiled.visit]!;
  const probability = starts.happened / from.length;
  return [{ visitId, stepId: compiled.step.stepId, probability, from: starts.quantiles, until: ends.quantiles }];
}

/** The minutes that a patient waits in the operating room for the recovery, over all scenarios. */
function waitedForRoom({ compiled, from }: ReplayedStep, ready: Int32Array): number {
  if (compiled.step.kind !== 'recovery' || compiled.step.status !== 'planned') return 0;
  let minutes = 0;
  for (let scenario = 0; scenario < from.length; scenario++) {
    const start = from[scenario]!;
    if (start !== NEVER) minutes += start - Math.max(ready[scenario]!, compiled.notBefore);
  }
  return minutes;
}

function foreseeVisits(
  day: DayToPredict,
  home: readonly Int32Array[],
  counts: MinuteCounts,
  past: PastClosing,
): ForeseenVisit[] {
  return home.flatMap((times, visit) => {
    const counted = counts.quantilesOf(times, day.now);
    if (!counted) return [];
    return [{ visitId: day.visits[visit]!.visitId, home: counted.quantiles, pastClosing: past.add(times) }];
  });
}
