import { quantileOf } from '../chance/duration.ts';
import { randomFrom, type Random } from '../chance/random.ts';
import { expectedDuration } from '../predict/expected.ts';
import type { Experience } from '../predict/experience.ts';
import type { DayToPredict, PredictableStep, PredictableVisit } from '../predict/predict-day-input.ts';

const AFTERNOON = new Set(['preparation', 'procedure', 'recovery', 'discharge-review']);

interface Use {
  readonly visit: PredictableVisit;
  readonly step: PredictableStep;
}

/**
 * Lives through one day after the other with so many patients on standby, each with luck of its own, and counts those on which not all eligible were treated by closing.
 * Shape:  everybody is there already. Shares no code with the engine but its distributions and its dice.
 */
export function liveThroughStandby(
  day: DayToPredict,
  experience: Experience,
  { standbys, closing, days, seed }: { standbys: number; closing: number; days: number; seed: number },
): number {
  let failed = 0;
  for (let each = 0; each < days; each++) {
    const random = randomFrom(seed, each);
    if (!wentWell(day, experience, standbys, closing, random)) failed += 1;
  }
  return failed / days;
}

function wentWell(day: DayToPredict, known: Experience, standbys: number, closing: number, random: Random): boolean {
  const share = known.eligibility[0]!.probability;
  const isEligible = (): boolean => random() < share;
  const treated = new Map(day.visits.map((visit) => [visit, visit.undecided === true ? isEligible() : true]));
  let waiting = Array.from({ length: standbys }, isEligible).filter(Boolean).length;
  const uses = day.visits.flatMap((visit): Use[] => {
    const whole = visit.steps.map((step) => ({ visit, step }));
    return treated.get(visit) ? whole : whole.filter(({ step }) => !AFTERNOON.has(step.kind));
  });
  const givenUp = day.visits.filter((visit) => !treated.get(visit));
  for (const visit of givenUp.sort((a, b) => beginning(a) - beginning(b))) {
    if (waiting === 0) break;
    waiting -= 1;
    const steps = visit.steps.filter(({ kind }) => AFTERNOON.has(kind));
    const other = { ...visit, visitId: `${visit.visitId} other` };
    uses.push(...steps.map((step) => ({ visit: other, step })));
  }
  return waiting === 0 && lastHome(day, uses, known, random) <= closing;
}

const beginning = (visit: PredictableVisit): number =>
  visit.steps.find(({ kind }) => AFTERNOON.has(kind))!.planned!.from;

function lastHome(day: DayToPredict, uses: readonly Use[], known: Experience, random: Random): number {
  const ready = new Map<PredictableVisit, number>();
  const free = new Map<string, { at: number; by: PredictableVisit }>();
  const keeps = new Map<PredictableVisit, string[]>();
  let last = 0;
  const take = (row: string, at: number, by: PredictableVisit): void => {
    if ((free.get(row)?.at ?? 0) <= at) free.set(row, { at, by });
  };
  for (const { visit, step } of [...uses].sort((a, b) => a.step.planned!.from - b.step.planned!.from)) {
    const follows = step.kind === 'recovery' || step.kind === 'discharge-review';
    let from = Math.max(day.now, ready.get(visit) ?? 0, follows ? 0 : step.planned!.from);
    for (const row of step.resources) {
      const taken = free.get(row);
      const resource = day.resources.find(({ id }) => id === row)!;
      if (taken) from = Math.max(from, taken.at + (taken.by === visit ? 0 : resource.turnoverMinutes));
    }
    const { treatment, doctor } = visit;
    const duration = expectedDuration(known, { kind: step.kind, treatment, doctor }, step.plannedMinutes);
    const until = from + Math.max(1, Math.round(quantileOf(duration, random())));
    if (step.kind === 'recovery') for (const row of keeps.get(visit) ?? []) take(row, from, visit);
    for (const row of step.resources) take(row, until, visit);
    if (step.kind === 'procedure')
      keeps.set(
        visit,
        step.resources.filter((row) => row.startsWith('operating-room')),
      );
    ready.set(visit, until);
    last = Math.max(last, until);
  }
  return last;
}
