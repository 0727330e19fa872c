import { MEASURES, unitOf } from './measures.ts';
import type { VariantOutcome } from './simulate.ts';

const HEADINGS = [
  'variant',
  'measure',
  'unit',
  'mean',
  'low',
  'high',
  'difference',
  'difference low',
  'difference high',
];

/** Every measure of every variant. Shape: one line each, intervals of 95 %; quoted where a name holds a comma. Source: RFC 4180. */
export function outcomesCsv(outcomes: readonly VariantOutcome[]): string {
  const lines = outcomes.flatMap(({ name, estimates, difference }) =>
    MEASURES.map((measure) => {
      const { mean, low, high } = estimates[measure];
      const other = difference[measure];
      return [name, measure, unitOf(measure), ...[mean, low, high, other.mean, other.low, other.high].map(number)];
    }),
  );
  return [HEADINGS, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** One day alone has no interval: its ends stay empty. */
function number(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(8))) : '';
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
