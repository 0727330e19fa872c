import type { StepKind } from '@higaeri/scheduling';
import type { PeerCosts, PeerVisit } from '../../day/peer-day.ts';
import { stepOf } from '../../day/peer-day.ts';
import type { PlacedVisit } from '../../day/peer-plan.ts';
import type { Column, LinearProgram, Terms } from './linear-program.ts';
import { negative } from './linear-program.ts';
import type { Timed } from './started-by.ts';
import { follows, goingOn, startTerms, timed } from './started-by.ts';

/** A visit's variables: whether it has a place, and when its steps start. */
export interface VisitTimes {
  readonly visit: PeerVisit;
  readonly placed: Column;
  readonly steps: ReadonlyMap<StepKind, Timed>;
}

export function timesOf({ visit, steps }: Pick<VisitTimes, 'visit' | 'steps'>, kind: StepKind): Timed {
  const step = steps.get(kind);
  if (!step) throw new RangeError(`${visit.id} has no ${kind}.`);
  return step;
}

/** One step after the other, and what waiting, blocking and no place at all cost. Shape: `one` is the number 1. */
export function visitTimes(
  program: LinearProgram,
  visit: PeerVisit,
  costs: PeerCosts,
  warm: PlacedVisit | undefined,
  one: Column,
): VisitTimes {
  const placed = program.yesOrNo(`${visit.id} has a place`, warm !== undefined);
  program.price(
    [
      [one, 1],
      [placed, -1],
    ],
    costs.unplaced,
  );
  const steps = new Map(
    visit.steps.map((step) => {
      const start = warm?.starts[step.kind];
      return [step.kind, timed(program, `${visit.id} ${step.kind}`, step, placed, start)] as const;
    }),
  );
  const times = { visit, placed, steps };
  for (const { after, before, longest, lunch, cost } of visit.pauses) {
    const later = timesOf(times, before);
    const price = cost === 'blocking' ? costs.blocking : costs.waiting;
    program.price(startTerms(later), price);
    if (typeof after === 'number') {
      program.price([[placed, 1]], -price * (after + lunch));
      continue;
    }
    const earlier = timesOf(times, after);
    const least = stepOf(visit, after).slots + lunch;
    follows(program, earlier, later, least, least + longest);
    program.price([...negative(startTerms(earlier)), [placed, -least]], price);
  }
  images(program, times, costs, warm);
  return times;
}

/** Two images in either order, never at once. */
function images(program: LinearProgram, times: VisitTimes, costs: PeerCosts, warm: PlacedVisit | undefined): void {
  const { visit, placed } = times;
  if (!visit.imaging) return;
  const { steps, longest, next, longestNext } = visit.imaging;
  const [a, b] = steps.map((kind) => ({ step: stepOf(visit, kind), times: timesOf(times, kind) }));
  const then = timesOf(times, next);
  if (!a || !b) return;
  const both = a.step.slots + b.step.slots;
  for (let slot = Math.min(a.step.from, b.step.from); slot < then.until; slot++) {
    const busy = [...goingOn(a.times, a.step.slots, slot), ...goingOn(b.times, b.step.slots, slot)];
    program.atMost([...busy, [placed, -1]], 0);
  }
  const starts = warm ? steps.map((kind) => warm.starts[kind] ?? 0) : [];
  const isFirst = program.yesOrNo(`${visit.id} ${steps[0]} first`, (starts[0] ?? 0) <= (starts[1] ?? 0));
  const hint = warm ? (warm.starts[next] ?? 0) - Math.min(...starts) - both : 0;
  const waits = program.amount(`${visit.id} waits between images`, 0, then.until, hint);
  program.price([[waits, 1]], costs.waiting);
  for (const one of [a, b]) {
    const rest = longest[0] + longest[1] + longestNext;
    follows(program, one.times, then, one.step.slots, one.step.slots + both + rest);
    const wait: Terms = [...startTerms(then), ...negative(startTerms(one.times)), [placed, -both]];
    program.atLeast([[waits, 1], ...negative(wait)], 0);
  }
  const far = then.until;
  const inOrder = (first: typeof a, second: typeof a, longestBetween: number, when: 0 | 1): void => {
    const unless: Terms = [[isFirst, when === 1 ? far : -far]];
    const pause = (later: Timed, { times: earlier, step }: typeof a, most: number): void =>
      program.atMost(
        [...startTerms(later), ...negative(startTerms(earlier)), [placed, -step.slots], ...unless],
        most + when * far,
      );
    pause(second.times, first, longestBetween);
    pause(then, second, longestNext);
  };
  inOrder(a, b, longest[1], 1);
  inOrder(b, a, longest[0], 0);
}
