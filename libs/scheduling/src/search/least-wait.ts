import type { BitSheet } from '../timeline/bit-sheet.ts';
import type { Minute } from '../model/time.ts';
import { minuteOf } from '../timeline/grid.ts';
import type { DaysOnSheet } from './draw-starts.ts';
import type { Run } from './runs.ts';
import type { ChainPlan } from './search-plan.ts';

/** Runs one after the other. Shape: `reach` are the sheet rows of their reachable starts, each start at least `least` slots after one of the run before it. */
export interface Climbed {
  readonly reach: readonly number[];
  readonly least: readonly number[];
}

/** Takes starts of the last run, slots `slot` to `slot` + `length` − 1, and the start of the first run that belongs to the first of them: for the others the same one or, when it `moves`, each a slot later. */
export type TakeStair = (slot: number, length: number, first: number, moves: boolean) => void;

/**
 * The best way to every start of the last of some runs, as a staircase.
 * Shape:  the latest start of a run that is early enough for the next one is always the best: the later it is, the later the patient may arrive for it.
 *         Walking back from one start so tells the start of the first run, and how many starts after it are like it:
 *         as long as every run of the walk moves along, the first one does; once one of them stays, all before it stay.
 */
export function climb(sheet: BitSheet, { reach, least }: Climbed, take: TakeStair): void {
  const top = reach.length - 1;
  const last = reach[top]!;
  for (let slot = sheet.nextSet(last, 0); slot < sheet.length;) {
    let length = sheet.nextEmpty(last, slot) - slot;
    let moves = true;
    let at = slot;
    for (let index = top; index > 0; index--) {
      const wanted = at - least[index]!;
      const before = reach[index - 1]!;
      at = sheet.latestSet(before, wanted);
      if (!moves) continue;
      moves = at === wanted;
      length = Math.min(length, (moves ? sheet.nextEmpty(before, wanted) : sheet.nextSet(before, wanted)) - wanted);
    }
    take(slot, length, at, moves);
    slot = sheet.nextSet(last, slot + length);
  }
}

/** A run with its start. Units: minutes. */
export interface Placed {
  readonly run: Run;
  readonly start: Minute;
}

/** The runs of the best way to a start of a chain's last run, in order. */
export function wayTo({ sheet, grid }: DaysOnSheet, plan: ChainPlan, slot: number): Placed[] {
  const way: Placed[] = [];
  let at = slot;
  for (let index = plan.chain.links.length - 1; index >= 0; index--) {
    const link = plan.chain.links[index]!;
    way.unshift({ run: link.run, start: minuteOf(at, grid) });
    if (index > 0) at = sheet.latestSet(plan.reach[index - 1]!, at - link.least);
  }
  return way;
}
