/** A variable of a program, by its place in the list. */
export type Column = number;

/** Factors of variables. */
export type Terms = readonly (readonly [Column, number])[];

interface Row {
  readonly terms: Terms;
  readonly low: number;
  readonly high: number;
}

interface Variable {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** Writes a mixed-integer program down, every variable with its value in the plan that the peer starts from. Shape: the objective is to be as small as possible. */
export class LinearProgram {
  readonly variables: Variable[] = [];
  readonly costs: number[] = [];
  readonly warm: number[] = [];
  readonly rows: Row[] = [];

  /** A variable that is 0 or 1. */
  yesOrNo(name: string, warm: boolean): Column {
    return this.#add({ name, low: 0, high: 1, whole: true }, warm ? 1 : 0);
  }

  /** A variable that is any number in a range. */
  amount(name: string, low: number, high: number, warm: number): Column {
    return this.#add({ name, low, high, whole: false }, warm);
  }

  #add(variable: Variable, warm: number): Column {
    this.variables.push(variable);
    this.costs.push(0);
    return this.warm.push(warm) - 1;
  }

  /** `low` ≤ Σ ≤ `high`. */
  between(low: number, terms: Terms, high: number): void {
    const gathered = new Map<Column, number>();
    for (const [column, factor] of terms) gathered.set(column, (gathered.get(column) ?? 0) + factor);
    const kept = [...gathered].filter(([, factor]) => factor !== 0);
    if (kept.length > 0) this.rows.push({ terms: kept, low, high });
  }

  atMost(terms: Terms, high: number): void {
    this.between(-Infinity, terms, high);
  }

  atLeast(terms: Terms, low: number): void {
    this.between(low, terms, Infinity);
  }

  /** Adds to what is to be small. */
  price(terms: Terms, price: number): void {
    for (const [column, factor] of terms) this.costs[column] = (this.costs[column] ?? 0) + factor * price;
  }
}

export function negative(terms: Terms): Terms {
  return terms.map(([column, factor]) => [column, -factor] as const);
}

export function scaled(factor: number, terms: Terms): Terms {
  return terms.map(([column, one]) => [column, factor * one] as const);
}
