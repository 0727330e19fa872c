/** A sum of variables with factors, and a number. Shape: `vars` are places in the model's list. */
export interface Expression {
  readonly vars: readonly number[];
  readonly coeffs: readonly number[];
  readonly offset: number;
}

/** A yes-or-no variable, or with −1 − place its opposite. */
export type Literal = number;

/** What CP-SAT reads. Source: OR-tools, `cp_model.proto`, in its JSON form. */
export interface CpProto {
  readonly variables: { readonly name: string; readonly domain: readonly number[] }[];
  readonly constraints: CpConstraint[];
  readonly objective: Expression;
  readonly solutionHint: { readonly vars: number[]; readonly values: number[] };
}

export interface CpConstraint {
  readonly enforcementLiteral?: readonly Literal[];
  readonly exactlyOne?: { readonly literals: readonly Literal[] };
  readonly boolOr?: { readonly literals: readonly Literal[] };
  readonly linear?: {
    readonly vars: readonly number[];
    readonly coeffs: readonly number[];
    readonly domain: readonly [number, number];
  };
  readonly linMax?: { readonly target: Expression; readonly exprs: readonly Expression[] };
  readonly interval?: { readonly start: Expression; readonly size: Expression; readonly end: Expression };
  readonly noOverlap?: { readonly intervals: readonly number[] };
  readonly cumulative?: {
    readonly capacity: Expression;
    readonly intervals: readonly number[];
    readonly demands: readonly Expression[];
  };
}

/** Writes a model down, every variable with the value it has in the plan that the peer starts from. */
export class CpModel {
  readonly #variables: CpProto['variables'] = [];
  readonly #constraints: CpConstraint[] = [];
  readonly #hints: number[] = [];
  #objective: Expression = number(0);

  integer(name: string, from: number, until: number, hint: number): Expression {
    this.#variables.push({ name, domain: [from, until] });
    this.#hints.push(hint);
    return { vars: [this.#variables.length - 1], coeffs: [1], offset: 0 };
  }

  boolean(name: string, hint: boolean): Literal {
    this.integer(name, 0, 1, hint ? 1 : 0);
    return this.#variables.length - 1;
  }

  /** The value of an expression in the plan that the peer starts from. */
  hinted({ vars, coeffs, offset }: Expression): number {
    return vars.reduce((sum, place, index) => sum + (this.#hints[place] ?? 0) * (coeffs[index] ?? 0), offset);
  }

  isHinted(literal: Literal): boolean {
    return literal < 0 ? this.#hints[-1 - literal] === 0 : this.#hints[literal] === 1;
  }

  /** `low` ≤ expression ≤ `high`, if all of the literals hold. */
  between(low: number, { vars, coeffs, offset }: Expression, high: number, onlyIf: readonly Literal[] = []): void {
    this.#add({ linear: { vars, coeffs, domain: [low - offset, high - offset] } }, onlyIf);
  }

  atLeast(expression: Expression, low: number, onlyIf: readonly Literal[] = []): void {
    this.between(low, expression, FAR, onlyIf);
  }

  exactlyOne(literals: readonly Literal[]): void {
    this.#add({ exactlyOne: { literals } });
  }

  oneOf(literals: readonly Literal[]): void {
    this.#add({ boolOr: { literals } });
  }

  /** The smaller of an expression and a number. Units: `low` is the least the expression can be. */
  smaller(name: string, expression: Expression, low: number, limit: number): Expression {
    const target = this.integer(name, low, limit, Math.min(this.hinted(expression), limit));
    this.#add({ linMax: { target: times(-1, target), exprs: [times(-1, expression), number(-limit)] } });
    return target;
  }

  /** A stretch between two moments, if it is present. Units: `most` is how long it can be where that is not fixed. */
  interval(start: Expression, end: Expression, most: number, present?: Literal): number {
    const size = this.#lasting(minus(end, start), most);
    this.#add({ interval: { start, size, end } }, present === undefined ? [] : [present]);
    return this.#constraints.length - 1;
  }

  /** CP-SAT takes one variable for a length, and a length that depends on two starts has two. */
  #lasting(length: Expression, most: number): Expression {
    const fixed = length.vars.every((place) => factorOf(place, length) === 0);
    return fixed ? number(length.offset) : this.integer('lasts', 0, most, Math.max(0, this.hinted(length)));
  }

  noOverlap(intervals: readonly number[]): void {
    this.#add({ noOverlap: { intervals } });
  }

  cumulative(capacity: number, uses: readonly { readonly interval: number; readonly units: number }[]): void {
    const intervals = uses.map((use) => use.interval);
    this.#add({ cumulative: { capacity: number(capacity), intervals, demands: uses.map((use) => number(use.units)) } });
  }

  /** Adds to what is to be as small as possible. */
  costs(expression: Expression): void {
    this.#objective = sum(this.#objective, expression);
  }

  proto(): CpProto {
    return {
      variables: this.#variables,
      constraints: this.#constraints,
      objective: this.#objective,
      solutionHint: { vars: [...this.#hints.keys()], values: this.#hints },
    };
  }

  #add(constraint: CpConstraint, onlyIf: readonly Literal[] = []): void {
    this.#constraints.push(onlyIf.length === 0 ? constraint : { ...constraint, enforcementLiteral: onlyIf });
  }
}

const FAR = 1_000_000;

function factorOf(place: number, { vars, coeffs }: Expression): number {
  return vars.reduce((factor, one, index) => (one === place ? factor + (coeffs[index] ?? 0) : factor), 0);
}

export function number(offset: number): Expression {
  return { vars: [], coeffs: [], offset };
}

export function sum(...parts: readonly Expression[]): Expression {
  return {
    vars: parts.flatMap((part) => part.vars),
    coeffs: parts.flatMap((part) => part.coeffs),
    offset: parts.reduce((total, part) => total + part.offset, 0),
  };
}

export function times(factor: number, { vars, coeffs, offset }: Expression): Expression {
  return { vars, coeffs: coeffs.map((coeff) => coeff * factor), offset: offset * factor };
}

export function minus(a: Expression, b: Expression): Expression {
  return sum(a, times(-1, b));
}

/** 1 where the literal holds, else 0. */
export function truth(literal: Literal): Expression {
  return literal < 0 ? { vars: [-1 - literal], coeffs: [-1], offset: 1 } : { vars: [literal], coeffs: [1], offset: 0 };
}

export function not(literal: Literal): Literal {
  return -1 - literal;
}
