import type { LinearProgram, Terms } from './linear-program.ts';

/**
 * A program in the LP format that solvers read.
 * Shape:  every variable stands in the objective, also where it costs nothing, so that solvers number them as the program does.
 * Source: the LP format of CPLEX, of which only the simplest parts are used.
 */
export function lpText(program: LinearProgram): string {
  const { variables, costs, rows } = program;
  const sum = (terms: Terms): string => lines(terms.map(([column, factor]) => `${signed(factor)} ${nameOf(column)}`));
  const constraints = rows.flatMap(({ terms, low, high }, index) => {
    if (low === high) return [` r${index}: ${sum(terms)} = ${low}`];
    return [
      ...(Number.isFinite(high) ? [` r${index}: ${sum(terms)} <= ${high}`] : []),
      ...(Number.isFinite(low) ? [` r${index}l: ${sum(terms)} >= ${low}`] : []),
    ];
  });
  const bounds = variables.flatMap(({ low, high, whole }, column) =>
    whole ? [] : [` ${low} <= ${nameOf(column)} <= ${high}`],
  );
  const whole = variables.flatMap((variable, column) => (variable.whole ? [` ${nameOf(column)}`] : []));
  return [
    'Minimize',
    ` cost: ${sum(costs.map((price, column) => [column, price] as const))}`,
    'Subject To',
    ...constraints,
    'Bounds',
    ...bounds,
    'Binaries',
    ...whole,
    'End',
    '',
  ].join('\n');
}

/** Short, for a day has a hundred thousand of them; `variables[column].name` says what it is. */
function nameOf(column: number): string {
  return `x${column}`;
}

function signed(factor: number): string {
  return factor < 0 ? `- ${-factor}` : `+ ${factor}`;
}

const PER_LINE = 12;

/** Solvers read lines of a limited length. */
function lines(words: readonly string[]): string {
  return words.map((word, index) => (index > 0 && index % PER_LINE === 0 ? `\n  ${word}` : word)).join(' ');
}
