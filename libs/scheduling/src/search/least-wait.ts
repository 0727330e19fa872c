import type { Minute } from '../model/time.ts';
import { minuteOf } from '../timeline/grid.ts';
import type { DaysOnSheet } from './draw-starts.ts';
import type { Run } from './runs.ts';
import type { ChainPlan } from './search-plan.ts';

/** Takes starts of the last run that wait alike: slots `slot` to `slot` + `length` − 1; the first waits `wait`, each further one `grows` more. Units: minutes, slots. */
export type TakeStair = (slot: number, length: number, wait: Minute, grows: Minute) => void;

/**
 * The least waiting with which every start of a chain's last run can be reached, as a staircase.
 * Shape:  the latest start of a run that is early enough for the next one is always the best: the later it is, the later the patient may arrive for it, and the waiting is
 *         the time from the arrival to the last run minus what happens in between. Walking back from one start so tells the arrival, and how many starts after it are like it:
 *         as long as every run of the walk moves along, nothing changes; once one of them stays, all before it stay and the waiting grows.
 */
export function climb(day: DaysOnSheet, plan: ChainPlan, previousEnd: Minute | undefined, take: TakeStair): void {
  const { sheet, grid } = day;
  const { links, spent } = plan.chain;
  const top = links.length - 1;
  const last = plan.reach[top]!;
  for (let slot = sheet.nextSet(last, 0); slot < sheet.slots;) {
    let length = sheet.nextEmpty(last, slot) - slot;
    let moves = previousEnd === undefined;
    let at = slot;
    for (let index = top; index > 0 && previousEnd === undefined; index--) {
      const wanted = at - links[index]!.least;
      const before = plan.reach[index - 1]!;
      at = sheet.latestSet(before, wanted);
      if (!moves) continue;
      moves = at === wanted;
      length = Math.min(length, (moves ? sheet.nextEmpty(before, wanted) : sheet.nextSet(before, wanted)) - wanted);
    }
    const wait = minuteOf(slot, grid) - (previousEnd ?? minuteOf(at, grid)) - spent;
    take(slot, length, wait, moves ? 0 : grid.minutes);
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
