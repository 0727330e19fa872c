import type { Column, LinearProgram, Terms } from './linear-program.ts';
import { negative } from './linear-program.ts';

/**
 * When something starts, as one variable per slot that says whether it has started by then.
 * Shape:  `happens` is the variable that says whether it starts at all.
 * Units:  slots, first and last possible start.
 */
export interface Timed {
  readonly from: number;
  readonly until: number;
  readonly happens: Column;
  readonly columns: readonly Column[];
}

/** A new start between two slots. Shape: `warm` is the start in the plan the peer starts from. */
export function timed(
  program: LinearProgram,
  name: string,
  window: { readonly from: number; readonly until: number },
  happens: Column,
  warm: number | undefined,
): Timed {
  const columns = Array.from({ length: Math.max(0, window.until - window.from) }, (_, index) => {
    const slot = window.from + index;
    return program.yesOrNo(`${name} by ${slot}`, warm !== undefined && warm <= slot);
  });
  const made = { from: window.from, until: window.until, happens, columns };
  for (let slot = made.from; slot < made.until; slot++)
    program.atMost([...startedBy(made, slot), ...negative(startedBy(made, slot + 1))], 0);
  return made;
}

/** 1 if it has started in this slot or before. */
export function startedBy({ from, until, happens, columns }: Timed, slot: number): Terms {
  if (slot < from) return [];
  const column = slot >= until ? happens : columns[slot - from];
  return column === undefined ? [] : [[column, 1]];
}

/** The start, 0 of what does not happen. */
export function startTerms({ until, happens, columns }: Timed): Terms {
  return [[happens, until], ...columns.map((column) => [column, -1] as const)];
}

/** The start that some values say. */
export function startIn({ until, columns }: Timed, values: readonly number[]): number {
  return until - columns.reduce((sum, column) => sum + Math.round(values[column] ?? 0), 0);
}

/** 1 while it is going on: `slots` from its start. */
export function goingOn(step: Timed, slots: number, slot: number): Terms {
  return [...startedBy(step, slot), ...negative(startedBy(step, slot - slots))];
}

/** Splits a start into the ways in which it can happen, of which `ways` says whether they are taken. Shape: `undefined` warm for a way not taken. */
export function split(
  program: LinearProgram,
  whole: Timed,
  ways: readonly { name: string; taken: Column }[],
  warm: number | undefined,
): Timed[] {
  const parts = ways.map(({ name, taken }) =>
    timed(program, name, whole, taken, program.warm[taken] === 1 ? warm : undefined),
  );
  for (let slot = whole.from; slot < whole.until; slot++)
    program.between(0, [...startedBy(whole, slot), ...parts.flatMap((part) => negative(startedBy(part, slot)))], 0);
  return parts;
}

/** `later` starts at least `least` after `earlier`, and at most `most`. Units: slots. */
export function follows(program: LinearProgram, earlier: Timed, later: Timed, least: number, most: number): void {
  for (let slot = later.from; slot <= later.until; slot++)
    program.atMost([...startedBy(later, slot), ...negative(startedBy(earlier, slot - least))], 0);
  for (let slot = earlier.from; slot <= earlier.until; slot++)
    program.atMost([...startedBy(earlier, slot), ...negative(startedBy(later, slot + most))], 0);
}
