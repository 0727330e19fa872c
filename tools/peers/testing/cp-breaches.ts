import type { CpConstraint, CpProto, Expression, Literal } from '../models/cp-sat/cp-model.ts';

/** What the plan that CP-SAT starts from costs in its own model. Units: weighted minutes. */
export function cpCost({ objective, solutionHint }: CpProto): number {
  return valueOf(objective, solutionHint.values);
}

/** Every rule of a model for CP-SAT that the plan it starts from does not keep. Shape: the kind of rule and its place; a variable outside its range by name. */
export function cpBreaches({ variables, constraints, solutionHint: { values } }: CpProto): string[] {
  const holds = (literal: Literal): boolean => (literal < 0 ? values[-1 - literal] === 0 : values[literal] === 1);
  const outside = variables.filter(({ domain: [low = 0, high = 0] }, place) => !isBetween(low, values[place], high));
  const broken = constraints.flatMap((constraint, place) =>
    (constraint.enforcementLiteral ?? []).every(holds) && !isKept(constraint, constraints, values, holds)
      ? [`${Object.keys(constraint).join(' ')} ${place}`]
      : [],
  );
  return [...outside.map(({ name }) => name), ...broken];
}

function isKept(
  { linear, exactlyOne, boolOr, linMax, interval, noOverlap, cumulative }: CpConstraint,
  all: readonly CpConstraint[],
  values: readonly number[],
  holds: (literal: Literal) => boolean,
): boolean {
  const value = (expression: Expression): number => valueOf(expression, values);
  if (linear) return isBetween(linear.domain[0], value({ ...linear, offset: 0 }), linear.domain[1]);
  if (exactlyOne) return exactlyOne.literals.filter(holds).length === 1;
  if (boolOr) return boolOr.literals.some(holds);
  if (linMax) return value(linMax.target) === Math.max(...linMax.exprs.map(value));
  if (interval)
    return value(interval.start) + value(interval.size) === value(interval.end) && value(interval.size) >= 0;
  const stretches = (noOverlap ?? cumulative)?.intervals ?? [];
  const demands = stretches.map((_, index) => (cumulative?.demands[index] ? value(cumulative.demands[index]) : 1));
  const present = stretches.flatMap((place, index) => {
    const one = all[place];
    if (!one?.interval || !(one.enforcementLiteral ?? []).every(holds)) return [];
    return [{ from: value(one.interval.start), until: value(one.interval.end), units: demands[index] ?? 0 }];
  });
  const most = cumulative ? value(cumulative.capacity) : 1;
  return present.every(
    ({ from }) => present.reduce((sum, one) => sum + (one.from <= from && from < one.until ? one.units : 0), 0) <= most,
  );
}

function valueOf({ vars, coeffs, offset }: Expression, values: readonly number[]): number {
  return vars.reduce((sum, place, index) => sum + (values[place] ?? NaN) * (coeffs[index] ?? NaN), offset);
}

function isBetween(low: number, value: number | undefined, high: number): boolean {
  return value !== undefined && low <= value && value <= high;
}
