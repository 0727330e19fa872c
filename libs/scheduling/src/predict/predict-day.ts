import type { CompiledDay, CompiledStep } from './compile-day.ts';
import { compileDay } from './compile-day.ts';
import type { DayToPredict, PredictableVisit, PredictedStep } from './predict-day-input.ts';
import type { Fate, ReplayedStep } from './replay.ts';
import { replay } from './replay.ts';

const LEAD_MINUTES = 5;

/**
 * Says when every unfinished step of a day will probably happen, by pushing the plan to the right: the replay of one scenario, in which everything lasts as planned.
 * Shape:  steps are taken in the order of the plan; each starts no earlier than now, its plan, the end of the patient's step before, and its rooms and people being free after turnover.
 *         Recovery and review follow as soon as they can, even before their planned time. A step in progress lasts as planned from its real start, and at least a little longer than now.
 *         The operating room is kept until the recovery of its patient begins. A patient who should be here and is not is expected a little after now.
 * Units:  minutes since midnight.
 * Source: architecture.md "extends in-use rows … to max(plan, now + 5 min)"; clinic.md, row `recovery`.
 */
export function predictDay(day: DayToPredict): PredictedStep[] {
  const compiled = compileDay(day);
  return replay(compiled, asPlanned(compiled)).steps.map((replayed) => prediction(replayed, day));
}

function asPlanned({ day, running, pending }: CompiledDay): Fate {
  const lead = day.leadMinutes ?? LEAD_MINUTES;
  const left = ({ step }: CompiledStep): number =>
    Math.max(step.plannedMinutes, day.now + lead - (step.actualFrom ?? day.now));
  return {
    scenarios: 1,
    steps: [...running.map(left), ...pending.map(({ step }) => step.plannedMinutes)].map((minutes) => ({
      lengths: Int32Array.of(minutes),
      ranks: Uint16Array.of(0),
    })),
    reach: [],
    arrivals: day.visits.map((visit) => (isLate(visit, day.now) ? Int32Array.of(day.now + lead) : undefined)),
  };
}

function isLate(visit: PredictableVisit, now: number): boolean {
  return !visit.arrived && visit.plannedArrival !== undefined && visit.plannedArrival < now;
}

function prediction({ compiled, from, until }: ReplayedStep, day: DayToPredict): PredictedStep {
  const { step } = compiled;
  const end = until[0]!;
  return {
    visitId: day.visits[compiled.visit]!.visitId,
    stepId: step.stepId,
    from: from[0]!,
    until: end,
    delayMinutes: step.planned ? Math.max(0, end - step.planned.until) : 0,
  };
}
