import type { StepKind } from '@higaeri/scheduling';
import type { PeerDay, PeerVisit } from '../../day/peer-day.ts';
import { stepOf } from '../../day/peer-day.ts';
import type { PlacedVisit } from '../../day/peer-plan.ts';
import type { CpModel, Expression, Literal } from './cp-model.ts';
import { minus, not, number, sum, times, truth } from './cp-model.ts';

/** A visit's variables: whether it has a place, and when its steps start. Units: slots. */
export interface TimedVisit {
  readonly visit: PeerVisit;
  readonly placed: Literal;
  readonly starts: ReadonlyMap<StepKind, Expression>;
}

export function from({ visit, starts }: TimedVisit, kind: StepKind): Expression {
  const start = starts.get(kind);
  if (!start) throw new RangeError(`${visit.id} has no ${kind}.`);
  return start;
}

export function end(timed: TimedVisit, kind: StepKind): Expression {
  return sum(from(timed, kind), number(stepOf(timed.visit, kind).slots));
}

/** When a visit's steps may start, one after the other, and what waiting, blocking and no place at all cost. */
export function timedVisit(model: CpModel, day: PeerDay, visit: PeerVisit, warm: PlacedVisit | undefined): TimedVisit {
  const placed = model.boolean(`${visit.id} has a place`, warm !== undefined);
  const starts = new Map(
    visit.steps.map((step) => {
      const hint = warm?.starts[step.kind] ?? step.from;
      return [step.kind, model.integer(`${visit.id} ${step.kind} starts`, step.from, step.until, hint)] as const;
    }),
  );
  const timed = { visit, placed, starts };
  model.costs(times(day.costs.unplaced, truth(not(placed))));
  const waits: Expression[] = imagingWaits(model, timed, warm);
  for (const { after, before, longest, lunch, cost } of visit.pauses) {
    const since = typeof after === 'number' ? number(after) : end(timed, after);
    const wait = minus(from(timed, before), sum(since, number(lunch)));
    model.between(0, wait, longest, [placed]);
    if (cost === 'blocking') costsAtLeast(model, timed, 'blocks', wait, day.costs.blocking);
    else waits.push(wait);
  }
  costsAtLeast(model, timed, 'waits', sum(...waits), day.costs.waiting);
  return timed;
}

function costsAtLeast(model: CpModel, timed: TimedVisit, what: string, slots: Expression, price: number): void {
  const hint = model.isHinted(timed.placed) ? model.hinted(slots) : 0;
  const paid = model.integer(`${timed.visit.id} ${what}`, 0, MOST_SLOTS, hint);
  model.atLeast(minus(paid, slots), 0, [timed.placed]);
  model.costs(times(price, paid));
}

const MOST_SLOTS = 2000;

/** Two images in either order, never at once. */
function imagingWaits(model: CpModel, timed: TimedVisit, warm: PlacedVisit | undefined): Expression[] {
  const { visit, placed } = timed;
  if (!visit.imaging) return [];
  const { steps, longest, next, longestNext } = visit.imaging;
  const [a, b] = steps;
  const isFirst = model.boolean(`${visit.id} ${a} first`, (warm?.starts[a] ?? 0) <= (warm?.starts[b] ?? 0));
  const inOrder = (one: StepKind, other: StepKind, longestBetween: number, order: Literal): void => {
    model.between(0, minus(from(timed, other), end(timed, one)), longestBetween, [placed, order]);
    model.between(0, minus(from(timed, next), end(timed, other)), longestNext, [placed, order]);
  };
  inOrder(a, b, longest[1], isFirst);
  inOrder(b, a, longest[0], not(isFirst));
  const both = number(stepOf(visit, a).slots + stepOf(visit, b).slots);
  const waits = steps.map((first) => minus(from(timed, next), sum(from(timed, first), both)));
  const hint = Math.max(0, ...waits.map((wait) => model.hinted(wait)));
  const wait = model.integer(`${visit.id} waits between images`, 0, MOST_SLOTS, warm ? hint : 0);
  for (const one of waits) model.atLeast(minus(wait, one), 0, [placed]);
  return [wait];
}
