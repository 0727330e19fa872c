import type { LinearProgram, Terms } from '../models/milp/linear-program.ts';

const ROUNDING = 1e-6;

/** What the plan that a program starts from costs in it. Units: weighted minutes. */
export function programCost({ costs, warm }: LinearProgram): number {
  return costs.reduce((sum, price, column) => sum + price * (warm[column] ?? NaN), 0);
}

/** Every row and variable of a program that the plan it starts from does not keep. Shape: by name, and what it comes to. */
export function programBreaches({ variables, rows, warm }: LinearProgram): string[] {
  const value = (terms: Terms): number =>
    terms.reduce((sum, [column, factor]) => sum + factor * (warm[column] ?? NaN), 0);
  const isBetween = (low: number, one: number, high: number): boolean =>
    low - ROUNDING <= one && one <= high + ROUNDING;
  const outside = variables.filter(({ low, high }, column) => !isBetween(low, warm[column] ?? NaN, high));
  const broken = rows.filter(({ terms, low, high }) => !isBetween(low, value(terms), high));
  return [
    ...outside.map(({ name }) => name),
    ...broken.map(({ terms }) => terms.map(([column]) => variables[column]?.name).join(' + ')),
  ];
}
