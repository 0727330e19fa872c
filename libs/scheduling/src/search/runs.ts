import type { Interval } from '../model/time.ts';
import type { Need, TemplateStep, VisitTemplate } from '../model/visit-template.ts';

/** A need with the stretch it takes, counted from the start of the run. Units: minutes. */
export interface RunNeed {
  readonly need: Need;
  readonly step: TemplateStep;
  readonly offset: number;
  readonly minutes: number;
}

/** Steps without a wait between them: they are placed as one piece. Shape: `offsets[i]` is the start of `steps[i]` within the run. Units: minutes. */
export interface Run {
  readonly steps: readonly TemplateStep[];
  readonly offsets: readonly number[];
  readonly minutes: number;
  readonly needs: readonly RunNeed[];
}

/**
 * Cuts a template into the stages of a search.
 * Shape:  a stage is a list of alternatives, each a sequence of runs: one alternative per order of an order-free group, and a step that follows straight after joins the run before it,
 *         unless the patient's lunch may come between.
 */
export function stagesOf({ groups, lunch }: Pick<VisitTemplate, 'groups' | 'lunch'>): Run[][][] {
  const pieces: TemplateStep[][][] = [];
  for (const group of groups) {
    const [only] = group;
    const last = pieces.at(-1);
    const follows = group.length === 1 && only?.maxWait === 0 && only.kind !== lunch?.before;
    if (follows && last?.length === 1) last[0]?.push(only);
    else pieces.push(group.map((step) => [step]));
  }
  return pieces.map((group) => orders(group.map(runOf)));
}

/** The starts that the windows of a run's steps allow. Shape: both ends included, infinite where nothing binds. Units: minutes. */
export function startWindow({ steps, offsets }: Run): Interval {
  const from = steps.map((step, index) => (step.notBefore ?? -Infinity) - offsets[index]!);
  const until = steps.map((step, index) => (step.endBy ?? Infinity) - step.minutes - offsets[index]!);
  return { from: Math.max(...from), until: Math.min(...until) };
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    orders([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

function runOf(steps: readonly TemplateStep[]): Run {
  const offsets: number[] = [];
  let minutes = 0;
  for (const step of steps) {
    offsets.push(minutes);
    minutes += step.minutes;
  }
  const needs = steps.flatMap((step, index) =>
    step.needs.map((need) => {
      const end = Math.max(
        index,
        need.through === undefined ? index : steps.findIndex((other) => other.kind === need.through),
      );
      const offset = offsets[index] ?? 0;
      return { need, step, offset, minutes: (offsets[end] ?? 0) + (steps[end]?.minutes ?? 0) - offset };
    }),
  );
  return { steps, offsets, minutes, needs };
}
