import type { Duration } from '../chance/duration.ts';
import { quantileBeyond } from '../chance/duration.ts';
import type { CompiledDay, CompiledStep } from './compile-day.ts';
import { arrivalsOf, usualLateness } from './draw-arrivals.ts';
import { reachOf } from './draw-reach.ts';
import { expectedDuration } from './expected.ts';
import type { Experience } from './experience.ts';
import type { Fate, StepFate } from './replay.ts';
import type { Scenarios } from './scenarios.ts';
import { Rows } from './scenarios.ts';

/**
 * Deals each step, decision and arrival of a day its outcome in every scenario.
 * Shape:  a running step takes what is left to it after the minutes it has lasted; who has not come yet arrives after now, or does not come.
 *         `rows` given once more go on where the last day drawn with them ended, so that two days of the same scenarios share no luck.
 * Units:  minutes.
 */
export function drawFate(
  compiled: CompiledDay,
  experience: Experience,
  scenarios: Scenarios,
  rows: Rows = new Rows(scenarios),
): Fate {
  const { day, running, pending } = compiled;
  const { punctuality } = experience;
  const usual = usualLateness(punctuality, scenarios);
  const known = new Map<string, Int32Array>();
  const ranksOf = ({ visit, step }: CompiledStep): Uint16Array =>
    rows.of(`${day.visits[visit]!.visitId} ${step.stepId}`);
  const durationOf = ({ visit, step }: CompiledStep): Duration => {
    const { treatment, doctor } = day.visits[visit]!;
    return expectedDuration(experience, { kind: step.kind, treatment, doctor }, step.plannedMinutes);
  };
  const rest = (step: CompiledStep): StepFate => {
    const elapsed = Math.max(0, day.now - (step.step.actualFrom ?? day.now));
    return { lengths: restLengths(durationOf(step), elapsed, scenarios), ranks: ranksOf(step) };
  };
  const whole = (step: CompiledStep): StepFate => {
    const duration = durationOf(step);
    const key = `${duration.shift} ${duration.mu} ${duration.sigma}`;
    const lengths = known.get(key) ?? wholeLengths(duration, scenarios);
    known.set(key, lengths);
    return { lengths, ranks: ranksOf(step) };
  };
  return {
    scenarios: scenarios.count,
    steps: [...running.map(rest), ...pending.map(whole)],
    reach: day.visits.map((visit) => reachOf(visit, day.now, experience, rows)),
    arrivals: day.visits.map((visit) => arrivalsOf(visit, day.now, punctuality, usual, rows)),
  };
}

function wholeLengths({ shift, mu, sigma }: Duration, { count, z }: Scenarios): Int32Array {
  const lengths = new Int32Array(count);
  for (let rank = 0; rank < count; rank++) {
    lengths[rank] = Math.max(1, Math.round(shift + Math.exp(mu + sigma * z[rank]!)));
  }
  return lengths;
}

function restLengths(duration: Duration, elapsed: number, { count }: Scenarios): Int32Array {
  const lengths = new Int32Array(count);
  for (let rank = 0; rank < count; rank++) {
    const length = quantileBeyond(duration, elapsed, (rank + 0.5) / count);
    lengths[rank] = Math.max(elapsed + 1, Math.round(length));
  }
  return lengths;
}
