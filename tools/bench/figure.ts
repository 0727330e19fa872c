/**
 * One measured number.
 * Shape:  `target` says in words what is wanted, null where nothing is; `against` names the yardstick measured in the same run and `ratio` is value ÷ yardstick;
 *         `n` is how many measurements or cases the value rests on.
 */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string | null;
  readonly met: boolean | null;
  readonly against: string | null;
  readonly ratio: number | null;
  readonly n: number;
}

/** What a person may ask of a part. Shape: `visits` limits it to days of that size. Units: `seconds` for each peer. */
export interface BenchOptions {
  readonly seconds?: number;
  readonly visits?: number;
}

/** What a file `<part>/<part>.bench.ts` exports. Shape: a part that is `onlyByName` is left out of `npm run bench` without names. */
export interface BenchPart {
  readonly about: string;
  readonly onlyByName?: boolean;
  figures(options?: BenchOptions): Iterable<Figure> | AsyncIterable<Figure>;
}

type Measured = Pick<Figure, 'name' | 'value' | 'unit' | 'n'> & { readonly against?: string; readonly ratio?: number };

/** A number without a target of its own. */
export function reported(measured: Measured): Figure {
  const { name, value, unit, n, against = null, ratio = null } = measured;
  return { name, value, unit, target: null, met: null, against, ratio, n };
}

/** A number that has to stay below a limit. Units: the figure's own. */
export function below(limit: number, measured: Measured): Figure {
  return { ...reported(measured), target: `< ${limit}`, met: measured.value < limit };
}

/** A number that may reach a limit and not pass it. Units: the figure's own. */
export function atMost(limit: number, measured: Measured): Figure {
  return { ...reported(measured), target: `≤ ${limit}`, met: measured.value <= limit };
}

/** A number that has to reach a limit. Units: the figure's own. */
export function atLeast(limit: number, measured: Measured): Figure {
  return { ...reported(measured), target: `≥ ${limit}`, met: measured.value >= limit };
}
