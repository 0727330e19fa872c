import type { PeerCosts } from '../../day/peer-day.ts';
import type { Column, LinearProgram, Terms } from './linear-program.ts';
import { negative, scaled } from './linear-program.ts';

/** A stretch of work in the plan that the peer starts from. Units: slots. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/**
 * Machines that are as good as each other, or one of them. Shape: `busy` says how many are at work in a slot, turnover included, `working` without it;
 *         `warm` is for each machine from when until when it is needed in the plan that the peer starts from, and what it does.
 * Units:  slots.
 */
export interface Machines {
  readonly name: string;
  readonly count: number;
  readonly opening: number;
  readonly closing: number;
  readonly latest: number;
  readonly horizon: number;
  readonly isBreak: (slot: number) => boolean;
  readonly busy: (slot: number) => Terms;
  readonly working: (slot: number) => Terms;
  readonly warm: readonly (readonly Stretch[])[];
  readonly turnover: number;
}

/** By each slot how many machines have begun their day. */
export type Begun = readonly Column[];

/**
 * What machines cost while they stand idle, and after closing.
 * Shape:  each begins its day once and ends it once; in between it is busy, or idle and paid for if it is open. A flow, so that whole machines come out of whole work.
 *         Overtime is what is still to be done at closing or after: exact for one machine; of several alike a gap or a late beginning of one is not seen, which is easier than the day.
 */
export function hulls(program: LinearProgram, machines: Machines, costs: PeerCosts): Begun {
  const { name, count, opening, horizon, warm, turnover } = machines;
  const done = warm.filter((uses) => uses.length > 0);
  const begins = done.map((uses) => Math.min(...uses.map((use) => use.from)));
  const ends = done.map((uses) => Math.max(...uses.map((use) => use.until)) + turnover);
  const begun: Column[] = [];
  let ended: Column | undefined;
  for (let slot = opening; slot < horizon; slot++) {
    const since = begun.at(-1);
    const now = program.amount(`${name} begun by ${slot}`, 0, count, begins.filter((one) => one <= slot).length);
    const over = program.amount(`${name} over by ${slot}`, 0, count, ends.filter((one) => one <= slot).length);
    if (since !== undefined)
      program.atMost(
        [
          [since, 1],
          [now, -1],
        ],
        0,
      );
    if (ended !== undefined)
      program.atMost(
        [
          [ended, 1],
          [over, -1],
        ],
        0,
      );
    begun.push(now);
    ended = over;
    const busy = machines.busy(slot);
    const idle: Terms = [[now, 1], [over, -1], ...negative(busy)];
    program.atLeast(idle, 0);
    if (machines.isBreak(slot)) program.atMost(busy, 0);
    else if (slot < machines.closing) program.price(idle, costs.idle);
    if (slot >= machines.latest) program.atMost(machines.working(slot), 0);
  }
  overtime(program, machines, costs);
  return begun;
}

function overtime(program: LinearProgram, machines: Machines, costs: PeerCosts): void {
  const { name, count, closing, latest, warm } = machines;
  const ends = warm.map((uses) => Math.max(0, ...uses.map((use) => use.until)));
  let before: Column | undefined;
  for (let slot = closing; slot < latest; slot++) {
    const late = program.amount(`${name} late at ${slot}`, 0, count, ends.filter((one) => one > slot).length);
    program.atLeast([[late, 1], ...scaled(-1, machines.working(slot))], 0);
    if (before !== undefined)
      program.atLeast(
        [
          [before, 1],
          [late, -1],
        ],
        0,
      );
    program.price([[late, 1]], costs.overtime);
    before = late;
  }
}
