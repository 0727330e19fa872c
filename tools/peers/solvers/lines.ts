/** A line that our programs print for every better answer. Shape: `status` only in the last one. Units: weighted minutes. */
export interface AnswerLine {
  readonly values?: readonly number[];
  readonly bound?: number | null;
  readonly status?: string;
}

/** The lines of JSON in some output; one that was cut off is left out. */
export function jsonLines<T>(output: string): T[] {
  return output.split('\n').flatMap((line) => {
    try {
      return line.startsWith('{') ? [JSON.parse(line) as T] : [];
    } catch {
      return [];
    }
  });
}

/** The best of several bounds; undefined where there is none. */
export function bestBound(lines: readonly AnswerLine[]): number | undefined {
  const bounds = lines.flatMap(({ bound }) => (typeof bound === 'number' && Number.isFinite(bound) ? [bound] : []));
  return bounds.length === 0 ? undefined : Math.max(...bounds);
}
