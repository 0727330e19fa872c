import type { CompiledDay } from './compile-day.ts';
import { compileDay, REACH } from './compile-day.ts';
import type { DayPrediction, ForeseenStep, ForeseenVisit } from './day-prediction.ts';
import { DEFAULT_EXPERIENCE } from './default-experience.ts';
import { drawFate } from './draw-fate.ts';
import type { Experience } from './experience.ts';
import { foreseeRooms, roomShortage } from './foresee-rooms.ts';
import type { DayToPredict } from './predict-day-input.ts';
import { MinuteCounts } from './quantiles.ts';
import type { Fate, ReplayedDay } from './replay.ts';
import { NEVER, replay } from './replay.ts';
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
  const replayed = replay(compiled, fate);
  const counts = new MinuteCounts();
  const past = new PastClosing(closing, scenarios.count);
  const visits = foreseeVisits(compiled, homeTimes(replayed, fate), counts, past);
  return {
    steps: foreseeSteps(compiled, replayed, counts, scenarios.count),
    visits,
    recoveryRooms: foreseeRooms(compiled, replayed, counts),
    pastClosing: past.share,
    roomShortageMinutes: roomShortage(compiled, replayed) / scenarios.count,
    learnedFrom: experience.visits,
    scenarios: scenarios.count,
  };
}

function foreseeSteps(
  { day }: CompiledDay,
  { steps }: ReplayedDay,
  counts: MinuteCounts,
  scenarios: number,
): ForeseenStep[] {
  return steps.flatMap(({ compiled, from, until }) => {
    const first = Math.min(compiled.notBefore, compiled.step.actualFrom ?? compiled.notBefore);
    const starts = counts.quantilesOf(from, first);
    const ends = counts.quantilesOf(until, first);
    if (!starts || !ends) return [];
    const { visitId } = day.visits[compiled.visit]!;
    const probability = starts.happened / scenarios;
    return [{ visitId, stepId: compiled.step.stepId, probability, from: starts.quantiles, until: ends.quantiles }];
  });
}

/** The end of each visit's last step; never, where the patient does not come or has nothing ahead. */
function homeTimes({ steps, home }: ReplayedDay, fate: Fate): Int32Array[] {
  const ahead = new Set(steps.map(({ compiled }) => compiled.visit));
  return home.map((times, visit) => {
    if (!ahead.has(visit)) return new Int32Array(times.length).fill(NEVER);
    const reach = fate.reach[visit];
    return reach ? ofThoseWhoCome(times, reach) : times;
  });
}

function ofThoseWhoCome(times: Int32Array, reach: Uint8Array): Int32Array {
  const coming = times.slice();
  for (let scenario = 0; scenario < coming.length; scenario++) {
    if (reach[scenario] === REACH.nowhere) coming[scenario] = NEVER;
  }
  return coming;
}

function foreseeVisits(
  { day }: CompiledDay,
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

/** In which share of the scenarios somebody is there past closing. */
class PastClosing {
  private readonly somebody: Uint8Array;
  private readonly closing: number;

  constructor(closing: number, scenarios: number) {
    this.closing = closing;
    this.somebody = new Uint8Array(scenarios);
  }

  /** Adds a visit's ways home, and answers its own share. */
  add(home: Int32Array): number {
    let scenarios = 0;
    for (let scenario = 0; scenario < home.length; scenario++) {
      const past = (this.closing - home[scenario]!) >>> 31;
      this.somebody[scenario] = this.somebody[scenario]! | past;
      scenarios += past;
    }
    return scenarios / home.length;
  }

  get share(): number {
    return this.somebody.reduce((sum, one) => sum + one, 0) / this.somebody.length;
  }
}
